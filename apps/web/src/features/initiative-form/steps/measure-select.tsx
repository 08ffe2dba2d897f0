import { Select } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { effectGoalQuery } from '../api/form-queries.ts';
import type { ContributionFieldsProps } from './contribution-fields-props.ts';

/** By which of the goal's measures; none is a good answer too. Where the county stands is said beside it. */
export function MeasureSelect(props: ContributionFieldsProps) {
  const { contribution, onChange, faultOf, idOf } = props;
  const t = useTranslations('initiative-form.change');
  const { value } = useValueFormat();
  const { data: effectGoal } = useQuery(effectGoalQuery(contribution.effectGoalCode));
  const measures = effectGoal?.measures ?? [];
  const chosen = measures.find(({ code }) => code === contribution.measureCode);
  const baseline = chosen?.baseline;
  return (
    <Select
      id={idOf('/measureCode')}
      label={t('measure')}
      description={
        chosen && baseline
          ? t('baseline', {
              period: baseline.period,
              value: value(baseline.value, chosen.unit),
            })
          : t('measureHelp')
      }
      placeholder={t('measureNone')}
      options={measures.map(({ code, name }) => ({ value: code, label: name }))}
      value={contribution.measureCode ?? ''}
      onChange={(code) => {
        const found = measures.find((measure) => measure.code === code);
        onChange({
          indicatorCode: found?.indicator.code ?? null,
          measureCode: found?.code ?? null,
          unit: found?.unit ?? null,
          expected: [],
        });
      }}
      errorMessage={faultOf('/indicatorCode') ?? faultOf('/measureCode') ?? faultOf('/unit')}
    />
  );
}
