import { ASSESSMENT_STATES, type AssessmentState } from '@samhandling/domain';
import { useFormatter, useTranslations } from 'use-intl';

/** What can be said of some targets, state by state and never as an average: "2 är nådda och 1 är på väg". */
export function useStatesText(): (states: readonly AssessmentState[]) => string {
  const t = useTranslations('indicator');
  const format = useFormatter();
  return (states) =>
    states.length === 0
      ? t('lead.noTargets')
      : t('lead.states', {
          total: states.length,
          list: format.list(
            ASSESSMENT_STATES.flatMap((state) => {
              const count = states.filter((one) => one === state).length;
              return count > 0 ? [t(`lead.count.${state}`, { count, total: states.length })] : [];
            }),
          ),
        });
}
