import { BIRTHS, LONGEST, SEXES } from '@samhandling/domain';
import { FormGroup, FormRow, FormStack, Select, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import type { SeriesDraft } from './source-draft.ts';

const NATION = '00';

type NewSeriesFieldsProps = {
  readonly draft: SeriesDraft;
  readonly onChange: (draft: SeriesDraft) => void;
  readonly faults: FieldFaults;
};

/** A place and a part of the population that the measure has no series for yet. */
export function NewSeriesFields({ draft, onChange, faults }: NewSeriesFieldsProps) {
  const t = useTranslations('series-source-form');
  const words = useTranslations('vocabulary');
  const { region } = useRegion();
  const field = (name: keyof SeriesDraft) => ({
    id: fieldId(`/${name}`),
    errorMessage: faults.of(`/${name}`),
  });
  const places = [
    { value: region.countyCode, label: region.name },
    { value: NATION, label: region.nationName },
    ...region.municipalities.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <FormGroup label={t('newSeries')} description={t('newSeriesHelp')}>
      <FormStack>
        <Select
          {...field('placeCode')}
          label={t('place')}
          options={places}
          value={draft.placeCode}
          onChange={(placeCode) => onChange({ ...draft, placeCode })}
        />
        <FormRow>
          <Select
            {...field('sex')}
            label={t('sex')}
            width="medium"
            placeholder={t('all')}
            options={SEXES.map((value) => ({ value, label: words(`sex.${value}`) }))}
            value={draft.sex ?? ''}
            onChange={(value) =>
              onChange({ ...draft, sex: SEXES.find((sex) => sex === value) ?? null })
            }
          />
          <Select
            {...field('birth')}
            label={t('birth')}
            width="medium"
            placeholder={t('all')}
            options={BIRTHS.map((value) => ({ value, label: words(`birth.${value}`) }))}
            value={draft.birth ?? ''}
            onChange={(value) =>
              onChange({ ...draft, birth: BIRTHS.find((birth) => birth === value) ?? null })
            }
          />
        </FormRow>
        <TextField
          {...field('ageGroup')}
          label={t('ageGroup')}
          description={t('ageGroupHelp')}
          width="medium"
          maxLength={LONGEST.unit}
          value={draft.ageGroup ?? ''}
          onChange={(ageGroup) =>
            onChange({ ...draft, ageGroup: ageGroup === '' ? null : ageGroup })
          }
        />
      </FormStack>
    </FormGroup>
  );
}
