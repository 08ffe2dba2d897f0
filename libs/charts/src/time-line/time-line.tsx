import { VisuallyHidden } from '@samhandling/ui';
import type { ReactNode } from 'react';
import {
  timeLine,
  type TimeLineLook,
  type TimeLineWork,
  type TimeScale,
} from './time-line-model.ts';
import styles from './time-line.module.css';

export interface TimeLineProps {
  work: TimeLineWork;
  /** Of `timeScale`: the same for all rows of the table. */
  scale: TimeScale;
  /** Read out instead of the line: "mars 2023 till april 2027, pågår, senaste rapport okt 2026". */
  text: string;
}

/**
 * The line of time of one initiative, for a cell of a table: solid is done, an outline is promised,
 * dashed goes on after its end date, a brown outline is paused; a tick is the latest report, and the
 * dotted line is today. As wide as its cell. `TimeLineHead` stands above it, `TimeLineKey` below.
 */
export function TimeLine({ work, scale, text }: TimeLineProps): ReactNode {
  const { pieces, report } = timeLine(work, scale);
  const today = at(((scale.today - scale.from) / (scale.to - scale.from)) * 100);
  return (
    <span className={styles.line}>
      <svg aria-hidden="true" className={styles.picture}>
        <line x1={today} x2={today} y1="0" y2="100%" className={styles.today} />
        {pieces.map(({ look, start, size, isOpenStart, isOpenEnd }) => (
          <Piece
            key={look}
            look={look}
            start={start}
            end={start + size}
            isOpenStart={isOpenStart}
            isOpenEnd={isOpenEnd}
          />
        ))}
        {report === null ? null : (
          <line x1={at(report)} x2={at(report)} y1="2" y2="18" className={styles.report} />
        )}
      </svg>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}

interface PieceProps {
  look: TimeLineLook;
  start: number;
  end: number;
  isOpenStart: boolean;
  isOpenEnd: boolean;
}

/** To a tenth, which is less than a pixel: a page has hundreds of lines. */
const at = (percent: number): string => `${Math.round(percent * 10) / 10}%`;

/** From 6 to 14 px of 20; a line of its own for each edge, so that an end nobody has set stays open. */
function Piece({ look, start, end, isOpenStart, isOpenEnd }: PieceProps): ReactNode {
  if (look === 'late' || look === 'stopped') {
    return (
      <g data-look={look} className={styles.piece}>
        <line x1={at(start)} x2={at(end)} y1="10" y2="10" />
      </g>
    );
  }
  return (
    <g data-look={look} className={styles.piece}>
      <rect x={at(start)} width={at(end - start)} y="6" height="8" className={styles.fill} />
      <line x1={at(start)} x2={at(end)} y1="6" y2="6" />
      <line x1={at(start)} x2={at(end)} y1="14" y2="14" />
      {isOpenStart ? null : <line x1={at(start)} x2={at(start)} y1="6" y2="14" />}
      {isOpenEnd ? null : <line x1={at(end)} x2={at(end)} y1="6" y2="14" />}
    </g>
  );
}

export interface TimeLineKeyProps {
  /** "gjort och utlovat", "pågår efter slutdatum", "pausat", "avbrutet", "senaste rapport", "i dag". */
  labels: Readonly<Record<'done' | 'late' | 'paused' | 'stopped' | 'report' | 'today', string>>;
  /** Only what the lines hold is explained; all of it unless said. */
  looks?: readonly TimeLineLook[];
}

/** What the lines mean, in one line under the table. */
export function TimeLineKey({ labels, looks }: TimeLineKeyProps): ReactNode {
  const has = (look: TimeLineLook) => looks === undefined || looks.includes(look);
  const sample = (look: TimeLineLook, start: number, end: number) => (
    <Piece look={look} start={start} end={end} isOpenStart={false} isOpenEnd={false} />
  );
  return (
    <ul role="list" aria-hidden="true" className={styles.key}>
      <Sample label={labels.done}>
        {sample('done', 2, 50)}
        {sample('promised', 50, 98)}
      </Sample>
      {has('late') ? <Sample label={labels.late}>{sample('late', 2, 98)}</Sample> : null}
      {has('paused') ? <Sample label={labels.paused}>{sample('paused', 2, 98)}</Sample> : null}
      {has('stopped') ? <Sample label={labels.stopped}>{sample('stopped', 2, 98)}</Sample> : null}
      <Sample label={labels.report} isNarrow>
        <line x1="50%" x2="50%" y1="2" y2="18" className={styles.report} />
      </Sample>
      <Sample label={labels.today} isNarrow>
        <line x1="50%" x2="50%" y1="0" y2="20" className={styles.today} />
      </Sample>
    </ul>
  );
}

interface SampleProps {
  label: string;
  isNarrow?: boolean;
  children: ReactNode;
}

function Sample({ label, isNarrow, children }: SampleProps): ReactNode {
  return (
    <li className={styles.sample}>
      <svg data-narrow={isNarrow ? '' : undefined}>{children}</svg>
      {label}
    </li>
  );
}
