import type { ReactNode } from 'react';
import { placeMarks, STRIP_HEIGHT, stripShape, type StripMark } from './strip-shape.ts';
import styles from './municipality-strip.module.css';

export interface MunicipalityStripProps {
  marks: readonly StripMark[];
  /** The strip in words; left out where they stand beside it. */
  label?: string;
}

/** What each municipality has of an action, in the order of the map: bars, boxes and dots. */
export function MunicipalityStrip({ marks, label }: MunicipalityStripProps): ReactNode {
  const { width } = placeMarks(marks);
  const { fill, line } = stripShape(marks);
  return (
    <>
      <svg
        className={styles.strip}
        viewBox={`0 0 ${width} ${STRIP_HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {fill ? <path d={fill} fill="currentColor" /> : null}
        {line ? <path d={line} className={styles.line} /> : null}
      </svg>
      {label ? <span className={styles.words}>{label}</span> : null}
    </>
  );
}

export interface StripNamesProps {
  names: readonly { name: string; startsRow?: boolean }[];
}

/** The names above a strip, upright, each over its mark. */
export function StripNames({ names }: StripNamesProps): ReactNode {
  const { starts, width } = placeMarks(names);
  return (
    <span className={styles.names} aria-hidden="true">
      {names.map(({ name }, index) => (
        <span
          key={name}
          className={styles.name}
          style={{ left: `${((starts[index] ?? 0) / width) * 100}%` }}
        >
          {name}
        </span>
      ))}
    </span>
  );
}

export interface StripKeyProps {
  /** What a bar is: "Stapel: initiativ som pågår i kommunen". */
  bar: string;
  /** From how many the three bars are: "1, 2, 3 eller fler". */
  heights: string;
  box: string;
  dot: string;
}

/** What the marks of a strip mean, in one line. */
export function StripKey({ bar, heights, box, dot }: StripKeyProps): ReactNode {
  const sample = (marks: readonly StripMark[]) => (
    <svg
      className={styles.sample}
      viewBox={`0 0 ${placeMarks(marks).width} ${STRIP_HEIGHT}`}
      aria-hidden="true"
    >
      <path d={stripShape(marks).fill} fill="currentColor" />
      <path d={stripShape(marks).line} className={styles.line} />
    </svg>
  );
  const bars = [1, 2, 3].map((height) => ({ kind: 'bar' as const, height }));
  return (
    <span className={styles.key}>
      <span>
        {bar} {sample(bars)} {heights}
      </span>{' '}
      <span>
        {sample([{ kind: 'box', height: 0 }])} {box}
      </span>{' '}
      <span>
        {sample([{ kind: 'dot', height: 0 }])} {dot}
      </span>
    </span>
  );
}
