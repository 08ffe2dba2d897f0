import type { KoladaMapping } from '@samhandling/contract';
import { KOLADA_GENDERS } from '@samhandling/domain';
import { FormRow, RadioGroup, Select, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';

const PERIOD_FORMS = ['year', 'school_year'] as const;

type KoladaFieldsProps = {
  readonly mapping: KoladaMapping;
  readonly onChange: (mapping: KoladaMapping) => void;
  readonly faults: FieldFaults;
};

/** Which KPI, for which place and group, and how its years are read. */
export function KoladaFields({ mapping, onChange, faults }: KoladaFieldsProps) {
  const t = useTranslations('series-source-form');
  const genders = useTranslations('series-source.gender');
  const field = (name: 'kpi' | 'municipality' | 'gender' | 'periodForm') => ({
    id: fieldId(`/mapping/${name}`),
    errorMessage: faults.of(`/mapping/${name}`),
  });
  return (
    <>
      <FormRow>
        <TextField
          {...field('kpi')}
          label={t('kpi')}
          description={t('kpiHelp')}
          width="medium"
          value={mapping.kpi}
          onChange={(kpi) => onChange({ ...mapping, kpi })}
          isRequired
        />
        <TextField
          {...field('municipality')}
          label={t('municipality')}
          description={t('municipalityHelp')}
          width="medium"
          inputMode="numeric"
          value={mapping.municipality}
          onChange={(municipality) => onChange({ ...mapping, municipality })}
          isRequired
        />
      </FormRow>
      <Select
        {...field('gender')}
        label={t('genderLabel')}
        width="medium"
        options={KOLADA_GENDERS.map((value) => ({ value, label: genders(value) }))}
        value={mapping.gender}
        onChange={(value) => {
          const gender = KOLADA_GENDERS.find((each) => each === value);
          if (gender) onChange({ ...mapping, gender });
        }}
      />
      <RadioGroup
        {...field('periodForm')}
        label={t('periodForm')}
        options={PERIOD_FORMS.map((value) => ({ value, label: t(`periodForms.${value}`) }))}
        value={mapping.periodForm}
        onChange={(value) =>
          onChange({ ...mapping, periodForm: value === 'school_year' ? 'school_year' : 'year' })
        }
      />
    </>
  );
}
