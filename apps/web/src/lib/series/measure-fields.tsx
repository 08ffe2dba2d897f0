import { Select } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../forms/field-faults.ts';
import { indicatorsQuery, measuresQuery } from './series-queries.ts';

type MeasureFieldsProps = {
  readonly indicatorCode: string;
  readonly measureCode: string;
  readonly onChange: (choice: { indicatorCode: string; measureCode: string }) => void;
  readonly faults: FieldFaults;
};

/** Which indicator, then which of its measures. */
export function MeasureFields(props: MeasureFieldsProps) {
  const { indicatorCode, measureCode, onChange, faults } = props;
  const t = useTranslations('series');
  const isChosen = indicatorCode !== '';
  const { data: indicators } = useQuery(indicatorsQuery());
  const { data: indicator } = useQuery({ ...measuresQuery(indicatorCode), enabled: isChosen });
  return (
    <>
      <Select
        id={fieldId('/indicator')}
        label={t('indicator')}
        placeholder={t('choose')}
        options={(indicators?.items ?? []).map(({ code, title }) => ({
          value: code,
          label: t('indicatorName', { code: code.toUpperCase(), title }),
        }))}
        value={indicatorCode}
        onChange={(code) => onChange({ indicatorCode: code, measureCode: '' })}
        errorMessage={faults.of('/indicator')}
        isRequired
      />
      {isChosen ? (
        <Select
          id={fieldId('/measureCode')}
          label={t('measure')}
          placeholder={t('choose')}
          options={(indicator?.measures ?? []).map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
          value={measureCode}
          onChange={(code) => onChange({ indicatorCode, measureCode: code })}
          errorMessage={faults.of('/measureCode')}
          isRequired
        />
      ) : null}
    </>
  );
}
