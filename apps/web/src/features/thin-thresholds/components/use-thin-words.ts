import type { ThinThresholdValues } from '@samhandling/contract';
import type { ThinFact, ThinThresholdName } from '@samhandling/domain';
import { useTranslations } from 'use-intl';

/** The facts that make work thin and their thresholds, in words. */
export function useThinWords() {
  const t = useTranslations('thin-thresholds');
  return {
    /** When the fact is true, as a whole sentence. */
    ruleOf: (fact: ThinFact, values: ThinThresholdValues) =>
      t(`rule.${fact}`, {
        percent: fact === 'narrow_reach' ? values.reachPercent : values.silentPercent,
        count: fact === 'single_actor' ? values.leads : values.statedEffects,
        months: values.endsWithinMonths,
      }),
    labelOf: (name: ThinThresholdName) => t(`label.${name}`),
    /** The threshold with its unit: "12 månader". */
    valueOf: (name: ThinThresholdName, value: number) => t(`value.${name}`, { value }),
  };
}
