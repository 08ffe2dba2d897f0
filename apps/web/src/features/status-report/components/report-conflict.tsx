import type { StatusReport, StatusReportBody } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { ConflictDialog } from '../../../lib/forms/conflict-dialog.tsx';
import type { FieldOf } from '../../../lib/forms/draft-changes.ts';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';

type ReportConflictProps = {
  readonly report: StatusReport;
  readonly draft: DraftOf<StatusReportBody>;
};

/** Shown when two people changed the same report at the same time. */
export function ReportConflict({ report, draft }: ReportConflictProps) {
  const t = useTranslations('status-report-form');
  const textOf = useReportText(report);
  return <ConflictDialog draft={draft} labelOf={(field) => t(`field.${field}`)} textOf={textOf} />;
}

function useReportText({ contributions }: StatusReport) {
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const { change } = useValueFormat();
  const breakdownName = useBreakdownName();
  const nameOf = (id: string): string => {
    const found = contributions.find((contribution) => contribution.id === id);
    return found?.measureName ?? found?.effectGoal.title ?? '';
  };
  return (field: FieldOf<StatusReportBody>, body: StatusReportBody): string => {
    switch (field) {
      case 'periodFrom':
      case 'periodTo': {
        const day = body[field];
        return day ? date(day) : '';
      }
      case 'workStatus':
        return words(`workStatus.${body.workStatus}`);
      case 'progressPercent':
        return body.progressPercent === null ? '' : `${body.progressPercent} %`;
      case 'observedEffects':
        return body.observedEffects
          .map((effect) =>
            [
              nameOf(effect.contributionId),
              effect.value === null
                ? ''
                : `${breakdownName(effect)} ${change(effect.value, effect.unit)}`,
              effect.note,
            ]
              .filter(Boolean)
              .join(' · '),
          )
          .join('\n');
      default:
        return body[field];
    }
  };
}
