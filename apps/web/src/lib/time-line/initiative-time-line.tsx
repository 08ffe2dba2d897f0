import {
  TimeLine,
  TimeLineHead,
  TimeLineKey,
  timeLine,
  type ActivePoint,
  type TimeScale,
} from '@samhandling/charts';
import type { InitiativeRow } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useDates } from '../values/dates.ts';

type Work = Pick<InitiativeRow, 'workStatus' | 'startsOn' | 'endsOn' | 'lastReportOn'>;

/** "mars 2023 till april 2027, pågår, senaste rapport oktober 2026". */
export function useTimeText(): (work: Work) => string {
  const t = useTranslations('initiative.time');
  const words = useTranslations('vocabulary.workStatus');
  const format = useFormatter();
  const { month } = useDates();
  return ({ workStatus, startsOn, endsOn, lastReportOn }) => {
    const from = startsOn && month(startsOn);
    const to = endsOn && month(endsOn);
    const when =
      from && to
        ? t('period', { from, to })
        : from
          ? t('from', { from })
          : to
            ? t('to', { to })
            : t('unknown');
    const status = words(workStatus).toLocaleLowerCase();
    const report = lastReportOn ? t('report', { month: month(lastReportOn) }) : t('noReport');
    return format.list([when, status, report], { type: 'unit' });
  };
}

/** The line of time of one initiative: the cell of a table whose rows share the scale. */
export function InitiativeTimeLine({
  work,
  scale,
}: {
  readonly work: Work;
  readonly scale: TimeScale;
}) {
  return <TimeLine work={work} scale={scale} text={useTimeText()(work)} />;
}

type InitiativeTimeHeadProps = {
  readonly scale: TimeScale;
  /** How many are active over time; only the years without. */
  readonly points?: readonly ActivePoint[];
};

/** The head of a column of lines: the years, and how many are active over time. */
export function InitiativeTimeHead({ scale, points }: InitiativeTimeHeadProps) {
  const t = useTranslations('initiative.time');
  return (
    <TimeLineHead
      scale={scale}
      points={points}
      labels={{
        caption: t('caption'),
        today: (count) => t('todayCount', { count }),
        nextYear: (count) => t('nextYear', { count }),
        summary: ({ today, nextYear }) => t('summary', { today, nextYear }),
      }}
    />
  );
}

/** What the lines of these initiatives mean, as far as they hold it. */
export function InitiativeTimeKey({
  works,
  scale,
}: {
  readonly works: readonly Work[];
  readonly scale: TimeScale;
}) {
  const t = useTranslations('initiative.time.key');
  const looks = works.flatMap((work) => timeLine(work, scale).pieces.map(({ look }) => look));
  return (
    <TimeLineKey
      looks={[...new Set(looks)]}
      labels={{
        done: t('done'),
        late: t('late'),
        paused: t('paused'),
        stopped: t('stopped'),
        report: t('report'),
        today: t('today'),
      }}
    />
  );
}
