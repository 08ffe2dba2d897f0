import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './fold.module.css';
import { useFoldedPart } from './use-folded-part.ts';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to name an element to JSX
  namespace JSX {
    interface IntrinsicElements {
      'folded-part': {
        id?: string;
        class?: string;
        hidden?: 'until-found';
        ref?: React.Ref<HTMLElement>;
        children?: ReactNode;
      };
    }
  }
}

export interface FoldProps {
  /** What the button says: "Visa 21 till". */
  label: ReactNode;
  /** What it says when the part is open: "Visa färre". */
  openLabel: ReactNode;
  /** Folded on a phone only; on a wider screen the part stands open, without a button. */
  isOnPhoneOnly?: boolean;
  children: ReactNode;
}

/**
 * A part of the page that is folded, and opens by itself where find-in-page finds something in it. It is
 * printed when it is open, and stands open without JavaScript.
 */
export function Fold({ label, openLabel, isOnPhoneOnly, children }: FoldProps): ReactNode {
  const { ref, id, isOpen, toggle } = useFoldedPart();
  return (
    <div className={styles.fold} data-phone={isOnPhoneOnly ? '' : undefined}>
      {/* React writes `hidden` as it stands only on an element of its own name. */}
      <folded-part
        ref={ref}
        id={id}
        class={styles.part}
        hidden={isOpen ? undefined : 'until-found'}
      >
        {children}
      </folded-part>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        data-print="hide"
        onClick={toggle}
      >
        <Icon name="chevron" className={styles.chevron} />
        {isOpen ? openLabel : label}
      </button>
    </div>
  );
}
