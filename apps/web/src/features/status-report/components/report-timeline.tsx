import type { Contribution, Initiative, StatusReportText } from '@samhandling/contract';
import { ArrowLink, EmptyState, Fold, StateMark, Timeline, TimelineItem } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useEffectText } from '../../../lib/contributions/contribution-values.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './report-timeline.module.css';

type Report = Initiative['reports'][number];
type ReportTimelineProps = Pick<Initiative, 'id' | 'reports' | 'contributions'>;

/** Newest first. A corrected report stays where it was, and the correction says why. */
export function ReportTimeline({ id, reports, contributions }: ReportTimelineProps) {
  const t = useTranslations('status-report');
  const initiative = useTranslations('initiative');
  if (reports.length === 0) {
    return (
      <EmptyState title={initiative('state.noReport')}>
        <p>{t('empty')}</p>
      </EmptyState>
    );
  }
  const timelineOf = (some: readonly Report[]) => (
    <Timeline label={t('title')}>
      {some.map((report) => (
        <ReportItem
          key={report.id}
          initiativeId={id}
          report={report}
          contributions={contributions}
        />
      ))}
    </Timeline>
  );
  const open = openReports(reports);
  const earlier = reports.slice(open);
  return (
    <div>
      {timelineOf(reports.slice(0, open))}
      {earlier.length > 0 ? (
        <Fold
          label={t('showEarlier', { count: countReports(earlier) })}
          openLabel={t('hideEarlier')}
        >
          {timelineOf(earlier)}
        </Fold>
      ) : null}
    </div>
  );
}

/** How many reports there are: a correction and what it corrects are one. */
const countReports = (reports: readonly Report[]): number =>
  reports.filter(({ supersededById }) => supersededById === null).length;

/**
 * How many reports stand open: the newest, and the one before it where that is a draft or corrects it. The
 * earlier ones are folded.
 */
function openReports([newest, before]: readonly Report[]): number {
  const isRead = newest?.state === 'draft' || before?.supersededById === newest?.id;
  return isRead && before ? 2 : 1;
}

type ReportItemProps = {
  readonly initiativeId: string;
  readonly report: Report;
  readonly contributions: readonly Contribution[];
};

function ReportItem({ initiativeId, report, contributions }: ReportItemProps) {
  const t = useTranslations('status-report');
  const words = useTranslations('vocabulary');
  const { date, month } = useDates();
  const isSuperseded = report.supersededById !== null;
  const isDraft = report.state === 'draft';
  const state = isSuperseded ? 'superseded' : report.state;
  const { periodFrom, periodTo, filedAt, workStatus, progressPercent } = report;
  return (
    <TimelineItem
      date={filedAt ? date(filedAt) : t('state.draft')}
      dateTime={filedAt ?? undefined}
      isSuperseded={isSuperseded}
      title={
        isDraft
          ? t('draft')
          : periodFrom && periodTo
            ? t('period', { from: month(periodFrom), to: month(periodTo) })
            : t('noPeriod')
      }
      state={
        <>
          {isDraft || isSuperseded ? (
            <StateMark kind="report" value={state} label={t(`state.${state}`)} />
          ) : null}
          <StateMark kind="work" value={workStatus} label={words(`workStatus.${workStatus}`)} />
          {progressPercent === null ? null : (
            <span>{t('progress', { percent: progressPercent })}</span>
          )}
        </>
      }
    >
      {report.correctionReason ? (
        <p className={styles.correction}>{t('corrects', { reason: report.correctionReason })}</p>
      ) : null}
      {isSuperseded ? (
        <details className={styles.original}>
          <summary>{t('showOriginal')}</summary>
          <ReportText report={report} contributions={contributions} />
        </details>
      ) : (
        <ReportText report={report} contributions={contributions} />
      )}
      {report.abilities.update || report.abilities.correct ? (
        <ArrowLink href={paths.statusReport(initiativeId, report.id)}>
          {t(isDraft ? 'write' : 'more')}
        </ArrowLink>
      ) : null}
    </TimelineItem>
  );
}

const PARTS = [
  'done',
  'achieved',
  'deviations',
  'nextSteps',
] as const satisfies readonly StatusReportText[];

function ReportText({ report, contributions }: Omit<ReportItemProps, 'initiativeId'>) {
  const t = useTranslations('status-report');
  return (
    <dl className={styles.parts}>
      {PARTS.filter((part) => report[part] !== '').map((part) => (
        <div key={part}>
          <dt>{t(`${part}`)}</dt>
          <dd>
            <Written>{report[part]}</Written>
          </dd>
        </div>
      ))}
      {report.observedEffects.length > 0 ? (
        <div>
          <dt>{t('observed')}</dt>
          <dd>
            <ObservedList report={report} contributions={contributions} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function ObservedList({ report, contributions }: Omit<ReportItemProps, 'initiativeId'>) {
  const effectText = useEffectText();
  return (
    <ul role="list" className={styles.observed}>
      {report.observedEffects.map((effect, index) => {
        const about = contributions.find(({ id }) => id === effect.contributionId);
        return (
          <li key={index}>
            {about ? (
              <span>
                <Written>{about.indicator?.title ?? about.effectGoal.title}</Written>.{' '}
              </span>
            ) : null}
            {effect.value === null ? null : (
              <b>
                {effectText(
                  about?.direction ?? null,
                  { ...effect, value: effect.value },
                  effect.unit,
                )}
              </b>
            )}{' '}
            <Written>{effect.note}</Written>
          </li>
        );
      })}
    </ul>
  );
}
