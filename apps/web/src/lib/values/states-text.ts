import { ASSESSMENT_STATES, type AssessmentState } from '@samhandling/domain';
import { useFormatter, useTranslations } from 'use-intl';

/** What can be said of some targets, state by state and never as an average: "1 är nått och för 2 går det åt rätt håll". */
export function useStatesText(): (states: readonly AssessmentState[]) => string {
  const t = useTranslations('indicator');
  const format = useFormatter();
  return (states) => {
    const [only] = states;
    if (only === undefined) return t('lead.noTargets');
    if (states.length === 1) return t('lead.one', { state: t(`lead.only.${only}`) });
    return t('lead.states', {
      total: states.length,
      list: format.list(
        ASSESSMENT_STATES.flatMap((state) => {
          const count = states.filter((one) => one === state).length;
          return count > 0 ? [t(`lead.count.${state}`, { count })] : [];
        }),
      ),
    });
  };
}
