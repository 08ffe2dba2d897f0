import type { ReactNode } from 'react';
import { activeAt, type ActivePoint } from './active-point.ts';
import { placeOn, timeTicks, type TimeScale } from './time-line-model.ts';
import styles from './time-line.module.css';

/** From here on, in percent of the width, words stand before their dot on a narrow page, which they would leave. */
const WORDS_TURN = 55;
/** From here on they do so on every page: they would stand over what is beside the column. */
const WORDS_TURN_EVERYWHERE = 70;

const sideOf = (dotAt: number) => {
  if (dotAt > WORDS_TURN_EVERYWHERE) return 'before';
  return dotAt > WORDS_TURN ? 'turning' : 'end';
};

export interface TimeLineHeadProps {
  scale: TimeScale;
  /** As the server has counted, in the order of time; only the years without. */
  points?: readonly ActivePoint[];
  labels?: {
    /** "Antal som pågår, prickat med planerade". */
    caption: string;
    /** "16 i dag". */
    today: (active: number) => string;
    /** "7 kvar om ett år". */
    nextYear: (active: number) => string;
    /** Read out instead of the curve: "16 pågår i dag, 7 av dem är kvar om ett år". */
    summary: (active: { today: number; nextYear: number }) => string;
  };
}

/**
 * The head of a column of `TimeLine`: the years, and above them how many initiatives are active over
 * time, dotted with those that are planned. What is promised for the year to come can fall like a cliff.
 */
export function TimeLineHead({ scale, points, labels }: TimeLineHeadProps): ReactNode {
  return (
    <span className={styles.head}>
      {points && labels ? <Curve scale={scale} points={points} labels={labels} /> : null}
      <span className={styles.axis} aria-hidden="true">
        {timeTicks(scale).map(({ at, label }) => (
          <span key={label} style={{ insetInlineStart: `${at}%` }}>
            {label}
          </span>
        ))}
      </span>
    </span>
  );
}

function Curve({ scale, points, labels }: Required<TimeLineHeadProps>): ReactNode {
  const most = Math.max(1, ...points.map(({ withPlanned }) => withPlanned));
  const place = placeOn(scale);
  const x = ({ year }: ActivePoint) => place(year).toFixed(2);
  const y = (count: number) => (100 - (count / most) * 100).toFixed(2);
  const line = (some: readonly ActivePoint[], countOf: (point: ActivePoint) => number) =>
    some.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point)} ${y(countOf(point))}`).join('');
  const past = points.filter(({ year }) => year <= scale.today);
  const ahead = points.filter(({ year }) => year >= scale.today);
  const today = activeAt(points, scale.today)?.active ?? 0;
  const nextYear = activeAt(points, scale.today + 1)?.active ?? 0;
  const dotAt = place(Math.min(scale.today + 1, scale.to));
  const todayAt = place(scale.today);
  return (
    <>
      <span className={styles.caption}>{labels.caption}</span>
      <span role="img" aria-label={labels.summary({ today, nextYear })} className={styles.curve}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={`${line(past, ({ active }) => active)}V100H0Z`} className={styles.past} />
          <path
            d={`${line(ahead, ({ active }) => active)}V100H${todayAt.toFixed(2)}Z`}
            className={styles.ahead}
          />
          <path d={line(points, ({ active }) => active)} className={styles.active} />
          <path d={line(ahead, ({ withPlanned }) => withPlanned)} className={styles.planned} />
          <path d={`M${todayAt.toFixed(2)} 0V100`} className={styles.today} />
        </svg>
        <span className={styles.mark} style={{ insetInlineStart: `${todayAt}%` }} data-side="start">
          {labels.today(today)}
        </span>
        <span
          className={styles.dot}
          style={{ insetInlineStart: `${dotAt}%`, insetBlockStart: `${y(nextYear)}%` }}
        />
        <span
          className={styles.mark}
          style={{ insetInlineStart: `${dotAt}%`, insetBlockStart: `${y(nextYear)}%` }}
          data-side={sideOf(dotAt)}
        >
          {labels.nextYear(nextYear)}
        </span>
      </span>
    </>
  );
}
