import clsx from 'clsx';
import type { ReactNode } from 'react';
import { areaPosition, SIGN_DISC, signPath } from './area-sign-shape.ts';
import ink from '../state/ink.module.css';
import styles from './area-sign.module.css';

export interface AreaSignProps {
  /** 1–4, the area's place in the strategy. */
  position: number;
  size?: 'small' | 'medium' | 'large';
  className?: string;
}

/** Says which priority area by sign and hue; the name always stands beside it. */
export function AreaSign({ position, size = 'medium', className }: AreaSignProps): ReactNode {
  return (
    <svg
      className={clsx(styles.sign, className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      data-area={areaPosition(position)}
      data-size={size}
    >
      <path d={SIGN_DISC + signPath(position)} className={ink.filled} />
    </svg>
  );
}
