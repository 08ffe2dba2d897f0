import { Link, VisuallyHidden } from '@samhandling/ui';
import type { ReactNode } from 'react';
import styles from './count-bars.module.css';

export interface CountBarRow {
  key: string;
  label: string;
  /** The list that the number counts, where there is one. */
  href?: string;
  count: number;
  /** The part of it that is drawn solid. */
  part: number;
}

export interface CountBarsProps {
  /** Accessible name of the list. */
  label: string;
  bars: readonly CountBarRow[];
  /** "9, varav 2 har sett en effekt". */
  textOf: (bar: CountBarRow) => string;
  /** Stands for a bar of nought: "ingen". */
  none: string;
  /** The language of the labels of bars, where it is not that of the page. */
  labelsLang?: string | undefined;
  /** The longest bar of the scale, where several lists share one. */
  most?: number;
}

/**
 * How many of each: an outline for all of them, solid for the part, with the number. The list is its own
 * table; a row is a link to what it counts, but for a nought, which has nothing to show.
 */
export function CountBars({
  label,
  bars,
  textOf,
  none,
  labelsLang,
  most,
}: CountBarsProps): ReactNode {
  const longest = Math.max(1, most ?? 0, ...bars.map(({ count }) => count));
  return (
    <ul role="list" aria-label={label} className={styles.bars}>
      {bars.map((bar) => (
        <li key={bar.key} className={styles.bar}>
          <span className={styles.label} lang={labelsLang}>
            {bar.href && bar.count > 0 ? <Link href={bar.href}>{bar.label}</Link> : bar.label}
          </span>
          {bar.count > 0 ? (
            <CountPicture count={bar.count} part={bar.part} most={longest} />
          ) : (
            <span aria-hidden="true" className={styles.none}>
              {none}
            </span>
          )}
          <span aria-hidden="true" className={styles.count}>
            {bar.count}
          </span>
          <VisuallyHidden>{textOf(bar)}</VisuallyHidden>
        </li>
      ))}
    </ul>
  );
}

export interface CountPictureProps {
  count: number;
  part: number;
  /** What the whole width stands for. */
  most: number;
}

/** One bar: an outline for all, solid for the part. The words stand beside it. */
export function CountPicture({ count, part, most }: CountPictureProps): ReactNode {
  const share = (of: number): string => `${(of / Math.max(1, most)) * 100}%`;
  return (
    <svg aria-hidden="true" className={styles.picture}>
      <rect width={share(count)} height="100%" className={styles.outline} />
      <rect width={share(part)} height="100%" className={styles.part} />
    </svg>
  );
}
