import { PeriodChart, type PeriodRow } from '@samhandling/charts';
import type { InitiativeRow } from '@samhandling/contract';
import { StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';
import { useInitiativePeriod } from './use-initiative-period.ts';

/** The most bars that the picture has room for; the list has all initiatives. */
const SHOWN = 16;

/** Which initiatives are shown first where there are too many: ongoing before ended ones. */
const RANK: readonly InitiativeRow['workStatus'][] = [
  'ongoing',
  'planned',
  'paused',
  'idea',
  'completed',
  'cancelled',
];

const LOOKS: Readonly<Record<InitiativeRow['workStatus'], PeriodRow['look']>> = {
  idea: 'outline',
  planned: 'outline',
  ongoing: 'full',
  paused: 'dashed',
  completed: 'over',
  cancelled: 'dashed',
};

type InitiativePeriodsProps = { readonly initiatives: readonly InitiativeRow[] };

/** The periods of the initiatives, the earliest first. Nothing for a single initiative. */
export function InitiativePeriods({ initiatives }: InitiativePeriodsProps) {
  const t = useTranslations('initiative.periods');
  const words = useTranslations('vocabulary');
  const periodText = useInitiativePeriod();
  const placeable = initiatives.filter(
    ({ startsOn, endsOn }) => startsOn !== null || endsOn !== null,
  );
  if (placeable.length < 2) return null;
  const ongoing = placeable.filter(({ workStatus }) => workStatus === 'ongoing').length;
  return (
    <Charts>
      <PeriodChart
        caption={t('caption')}
        summary={[
          t('summary', { ongoing, total: placeable.length }),
          placeable.length > SHOWN ? t('bounded', { count: SHOWN }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
        csvName="initiativ-over-tid.csv"
        tableLabels={{ what: t('what'), state: t('state'), when: t('when') }}
        rows={[...placeable]
          .sort((a, b) => RANK.indexOf(a.workStatus) - RANK.indexOf(b.workStatus))
          .slice(0, SHOWN)
          .sort((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? ''))
          .map(({ id, title, workStatus, startsOn, endsOn }): PeriodRow => {
            const stateText = words(`workStatus.${workStatus}`);
            return {
              key: id,
              label: title,
              href: paths.initiative(id),
              from: startsOn,
              to: endsOn,
              look: LOOKS[workStatus],
              state: <StateMark kind="work" value={workStatus} label={stateText} />,
              stateText,
              periodText: periodText({ startsOn, endsOn }) ?? '',
            };
          })}
      />
    </Charts>
  );
}
