import type { ReactNode } from 'react';
import { sparkModel, type SparkPoint } from './spark-model.ts';
import styles from './spark-line.module.css';

export interface SparkLineProps {
  points: readonly SparkPoint[];
  /** What is to be reached, and when; null without. */
  target: SparkPoint | null;
  /** Years from which values are not compared with those before. */
  breaks?: readonly number[];
  /** Read out instead of the curve. */
  text: string;
}

/** A small curve beside words: values, and dashed the way to the target. Nothing where there is no curve. */
export function SparkLine({ points, target, breaks, text }: SparkLineProps): ReactNode {
  const model = sparkModel(points, target, breaks);
  if (!model) return null;
  return (
    <span role="img" aria-label={text} className={styles.spark}>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className={styles.curve}
      >
        {model.paths.map((path) => (
          <path key={path} d={path} className={styles.line} />
        ))}
        {model.way ? <path d={model.way} className={styles.way} /> : null}
      </svg>
      <svg aria-hidden="true" className={styles.marks}>
        <circle cx={`${model.last.x}%`} cy={`${model.last.y}%`} r="3" className={styles.last} />
        {model.target ? (
          <svg x={`${model.target.x}%`} y={`${model.target.y}%`} overflow="visible">
            <rect x="-3.5" y="-3.5" width="7" height="7" className={styles.target} />
          </svg>
        ) : null}
      </svg>
    </span>
  );
}
