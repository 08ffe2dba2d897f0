import type { ReactNode } from 'react';
import { bulletModel, type BulletMark, type BulletValues } from './bullet-model.ts';
import styles from './bullet-line.module.css';

export interface BulletLineProps {
  values: BulletValues;
  /** What is written at a mark: "81,5", "riket 79,1", "mål 25". */
  write: (mark: BulletMark, value: number) => string;
  /** The letters in the rings: K and M. */
  letters: { women: string; men: string };
  /** Read out instead of the line. */
  text: string;
}

/**
 * How the county stands in one measure, on one line: ● the county, rings with a letter for women and men,
 * an upright line for the nation, a square for the target, an arrow where only a direction is set.
 */
export function BulletLine({ values, write, letters, text }: BulletLineProps): ReactNode {
  const model = bulletModel(values);
  if (!model) return <span className={styles.nothing}>{text}</span>;
  const { places, labels, arrow } = model;
  return (
    <span role="img" aria-label={text} className={styles.bullet}>
      <svg aria-hidden="true" className={styles.picture}>
        <line x1="0" x2="100%" y1="12" y2="12" className={styles.axis} />
        {arrow ? (
          <At percent={arrow.from}>
            <path
              d={arrow.isRight ? 'M6 0H26M21 -4L26 0L21 4' : 'M-6 0H-26M-21 -4L-26 0L-21 4'}
              className={styles.arrow}
            />
          </At>
        ) : null}
        <Mark at={places.nation} mark="nation" />
        <Mark at={places.target} mark="target" />
        <Mark at={places.women} mark="women" letter={letters.women} />
        <Mark at={places.men} mark="men" letter={letters.men} />
        <Mark at={places.county} mark="county" />
      </svg>
      {labels.map(({ mark, at, side, anchor }) => (
        <span
          key={mark}
          aria-hidden="true"
          className={styles.label}
          data-mark={mark}
          data-side={side}
          data-anchor={anchor}
          style={{ insetInlineStart: `${at}%` }}
        >
          {write(mark, values[mark] ?? 0)}
        </span>
      ))}
    </span>
  );
}

/** The middle of the line at the percent, from which px are counted. */
function At({ percent, children }: { percent: number; children: ReactNode }): ReactNode {
  return (
    <svg x={`${percent}%`} y="12" overflow="visible">
      {children}
    </svg>
  );
}

interface MarkProps {
  at: number | undefined;
  mark: BulletMark;
  letter?: string;
}

function Mark({ at, mark, letter }: MarkProps): ReactNode {
  if (at === undefined) return null;
  return <At percent={at}>{shapeOf(mark, letter)}</At>;
}

function shapeOf(mark: BulletMark, letter?: string): ReactNode {
  switch (mark) {
    case 'county':
      return <circle r="5" className={styles.county} />;
    case 'nation':
      return <path d="M0 -8V8" className={styles.nation} />;
    case 'target':
      return <rect x="-5.5" y="-5.5" width="11" height="11" className={styles.target} />;
    case 'women':
    case 'men':
      return (
        <>
          <circle r="7.5" className={styles.ring} />
          <text y="3.5" className={styles.letter}>
            {letter}
          </text>
        </>
      );
  }
}

export interface BulletKeyProps {
  /** "länet", "kvinnor", "män", "riket", "mål", "ska öka eller minska". */
  labels: Readonly<Record<BulletMark | 'direction', string>>;
  letters: { women: string; men: string };
  /** Only what occurs is explained. */
  shown: readonly (BulletMark | 'direction')[];
}

/** What the marks mean, in one line. */
export function BulletKey({ labels, letters, shown }: BulletKeyProps): ReactNode {
  return (
    <ul role="list" aria-hidden="true" className={styles.key}>
      {shown.map((mark) => (
        <li key={mark}>
          <svg viewBox="-9 -9 18 18">
            {mark === 'direction' ? (
              <path d="M-8 0H8M3 -4L8 0L3 4" className={styles.arrow} />
            ) : (
              shapeOf(mark, mark === 'women' || mark === 'men' ? letters[mark] : undefined)
            )}
          </svg>
          {labels[mark]}
        </li>
      ))}
    </ul>
  );
}
