import type { EffectGoal } from '@samhandling/contract';
import { Select } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { effectGoalQuery } from '../api/form-queries.ts';
import type { ContributionFieldsProps } from './contribution-fields-props.ts';

type Measure = EffectGoal['indicatorDetails'][number]['measures'][number];

/** By which of the goal's measures; none is a good answer too. Where the county stands is said beside it. */
export function MeasureSelect(props: ContributionFieldsProps) {
  const { contribution, onChange, faultOf, idOf } = props;
  const t = useTranslations('initiative-form.change');
  const { value } = useValueFormat();
  const { region } = useRegion();
  const { data: effectGoal } = useQuery(effectGoalQuery(contribution.effectGoalCode));
  const measures = (effectGoal?.indicatorDetails ?? []).flatMap((indicator) =>
    indicator.measures.map((measure) => ({ indicator, measure })),
  );
  const chosen = measures.find(({ measure }) => measure.code === contribution.measureCode)?.measure;
  const baseline = chosen ? baselineOf(chosen, region.countyCode) : undefined;
  return (
    <Select
      id={idOf('/measureCode')}
      label={t('measure')}
      description={
        chosen && baseline?.value
          ? t('baseline', {
              period: baseline.period,
              value: value(baseline.value, chosen.unit),
            })
          : t('measureHelp')
      }
      placeholder={t('measureNone')}
      options={measures.map(({ measure: { code, name } }) => ({ value: code, label: name }))}
      value={contribution.measureCode ?? ''}
      onChange={(code) => {
        const found = measures.find(({ measure }) => measure.code === code);
        onChange({
          indicatorCode: found?.indicator.code ?? null,
          measureCode: found?.measure.code ?? null,
          unit: found?.measure.unit ?? null,
          expected: [],
        });
      }}
      errorMessage={faultOf('/indicatorCode') ?? faultOf('/measureCode') ?? faultOf('/unit')}
    />
  );
}

/** Where the county stood, everybody together. */
function baselineOf({ series }: Measure, countyCode: string) {
  return series
    .find(({ placeCode, sex, birth }) => placeCode === countyCode && !sex && !birth)
    ?.observations.find(({ isBaseline }) => isBaseline);
}
