import { BIRTHS, LONGEST, SEXES } from '@samhandling/domain';
import { FormGroup, FormRow, FormStack, Select, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import type { FileDraft } from './file-draft.ts';

const NATION = '00';

type DefaultFieldsProps = {
  readonly columns: FileDraft['columns'];
  readonly defaults: FileDraft['defaults'];
  readonly onChange: (defaults: FileDraft['defaults']) => void;
};

/** What holds for every row where no column says it. */
export function DefaultFields({ columns, defaults, onChange }: DefaultFieldsProps) {
  const t = useTranslations('import-file');
  const words = useTranslations('vocabulary');
  const { region } = useRegion();
  return (
    <FormGroup label={t('defaultsTitle')} description={t('defaultsHelp')}>
      <FormStack>
        <FormRow>
          {columns.place === null ? (
            <Select
              id={fieldId('/placeCode')}
              label={t('columns.place')}
              width="medium"
              options={[
                { value: region.countyCode, label: region.name },
                { value: NATION, label: region.nationName },
                ...region.municipalities.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              value={defaults.placeCode}
              onChange={(placeCode) => onChange({ ...defaults, placeCode })}
            />
          ) : null}
          {columns.sex === null ? (
            <Select
              id={fieldId('/sex')}
              label={t('columns.sex')}
              width="medium"
              placeholder={t('all')}
              options={SEXES.map((value) => ({ value, label: words(`sex.${value}`) }))}
              value={defaults.sex ?? ''}
              onChange={(value) =>
                onChange({ ...defaults, sex: SEXES.find((sex) => sex === value) ?? null })
              }
            />
          ) : null}
          {columns.birth === null ? (
            <Select
              id={fieldId('/birth')}
              label={t('columns.birth')}
              width="medium"
              placeholder={t('all')}
              options={BIRTHS.map((value) => ({ value, label: words(`birth.${value}`) }))}
              value={defaults.birth ?? ''}
              onChange={(value) =>
                onChange({ ...defaults, birth: BIRTHS.find((birth) => birth === value) ?? null })
              }
            />
          ) : null}
        </FormRow>
        <TextField
          id={fieldId('/ageGroup')}
          label={t('ageGroup')}
          description={t('ageGroupHelp')}
          width="medium"
          maxLength={LONGEST.unit}
          value={defaults.ageGroup ?? ''}
          onChange={(age) => onChange({ ...defaults, ageGroup: age === '' ? null : age })}
        />
      </FormStack>
    </FormGroup>
  );
}
