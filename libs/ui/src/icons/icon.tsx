import clsx from 'clsx';
import type { ReactNode } from 'react';
import ink from '../state/ink.module.css';
import styles from './icon.module.css';

/** Drawn here, because the font has neither arrows nor check marks. 24 × 24, stroke 1.75. */
const PATHS = {
  'arrow-right': 'M4 12H20M13.5 5.5L20 12L13.5 18.5',
  'arrow-left': 'M20 12H4M10.5 5.5L4 12L10.5 18.5',
  'arrow-up': 'M12 20V4M5.5 10.5L12 4L18.5 10.5',
  'arrow-down': 'M12 4V20M5.5 13.5L12 20L18.5 13.5',
  'arrow-up-right': 'M6 18L18 6M8 6H18V16',
  chevron: 'M9 5L16 12L9 19',
  'chevron-down': 'M5 9L12 16L19 9',
  check: 'M4 12.8L9.3 18L20 6.2',
  close: 'M5.5 5.5L18.5 18.5M18.5 5.5L5.5 18.5',
  plus: 'M12 4.5V19.5M4.5 12H19.5',
  minus: 'M4.5 12H19.5',
  menu: 'M3.5 6.5H20.5M3.5 12H20.5M3.5 17.5H20.5',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M15.3 15.3L20.5 20.5',
  external: 'M10 5H5V19H19V14M13.5 4.5H19.5V10.5M19.5 4.5L11 13',
  print: 'M7 8V3.5H17V8M7 17H3.5V8H20.5V17H17M7 13.5H17V20.5H7Z',
  download: 'M12 3.5V15M6.8 10L12 15.2L17.2 10M4 20H20',
  upload: 'M12 15.5V4M6.8 9.2L12 4L17.2 9.2M4 20H20',
  link: 'M10 14L14 10M8.5 11L5.6 13.9a3.2 3.2 0 0 0 4.5 4.5L13 15.5M11 8.5L13.9 5.6a3.2 3.2 0 0 1 4.5 4.5L15.5 13',
  copy: 'M8.5 8.5H19.5V19.5H8.5ZM15.5 8.5V4.5H4.5V15.5H8.5',
  calendar: 'M4 6H20V20H4ZM4 10.5H20M8.5 3.5V7.5M15.5 3.5V7.5',
  filter: 'M3.5 7H20.5M6.5 12H17.5M9.5 17H14.5',
  sort: 'M8 4V20M3.5 15.5L8 20L12.5 15.5M16 20V4M11.5 8.5L16 4L20.5 8.5',
  info: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11V17M12 7V8.8',
  attention: 'M12 4L21.5 20H2.5ZM12 10V14.5M12 16V17.7',
  fault: 'M8.3 3.5H15.7L20.5 8.3V15.7L15.7 20.5H8.3L3.5 15.7V8.3ZM12 7.5V13M12 14.8V16.6',
  success: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M8 12.3L10.9 15.2L16.2 9',
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4 20.5a8 8 0 0 1 16 0',
  place: 'M12 21L6.3 13.4a7 7 0 1 1 11.4 0ZM9.7 9.5a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0',
  globe:
    'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M3.5 12H20.5M12 3.5C7 8.5 7 15.5 12 20.5C17 15.5 17 8.5 12 3.5',
  mail: 'M3.5 5.5H20.5V18.5H3.5ZM3.5 6L12 13L20.5 6',
  edit: 'M4 20L5 15.5L16 4.5L19.5 8L8.5 19ZM13.5 7L17 10.5',
  trash: 'M4 6.5H20M9 6.5V3.5H15V6.5M6 6.5L7 20.5H17L18 6.5M10 10.5V16.5M14 10.5V16.5',
  table: 'M3.5 5H20.5V19H3.5ZM3.5 9.7H20.5M3.5 14.3H20.5M9.5 9.7V19',
} as const;

export type IconName = keyof typeof PATHS;

export interface IconProps {
  name: IconName;
  /** Only where no word stands beside it. */
  label?: string;
  className?: string;
}

export function Icon({ name, label, className }: IconProps): ReactNode {
  return (
    <svg
      className={clsx(ink.line, styles.icon, className)}
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
