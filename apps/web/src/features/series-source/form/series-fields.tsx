import type { SeriesRow } from '@samhandling/contract';
import { Select } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import { useSeriesPart } from '../../../lib/series/series-name.ts';
import {
  indicatorsQuery,
  measuresQuery,
  seriesOfIndicatorQuery,
} from '../../../lib/series/series-queries.ts';

/** Chosen instead of a series that is there. */
export const NEW_SERIES = 'new';

export type SeriesChoice = {
  readonly indicatorCode: string;
  readonly measureCode: string;
  /** Id of a series, {@link NEW_SERIES}, or empty. */
  readonly seriesId: string;
};

type SeriesFieldsProps = {
  readonly choice: SeriesChoice;
  /** The series is given where one that is there is chosen. */
  readonly onChange: (choice: SeriesChoice, series?: SeriesRow) => void;
  readonly faults: FieldFaults;
};

/** Which indicator, which of its measures, and which of its series without a source. */
export function SeriesFields({ choice, onChange, faults }: SeriesFieldsProps) {
  const t = useTranslations('series-source-form');
  const named = useTranslations('series-source');
  const partOf = useSeriesPart();
  const { indicatorCode, measureCode, seriesId } = choice;
  const isChosen = indicatorCode !== '';
  const { data: indicators } = useQuery(indicatorsQuery());
  const { data: indicator } = useQuery({ ...measuresQuery(indicatorCode), enabled: isChosen });
  const { data: series = [] } = useQuery({
    ...seriesOfIndicatorQuery(indicatorCode),
    enabled: isChosen,
  });
  const free = series.filter((row) => row.measureCode === measureCode && row.source === null);
  return (
    <>
      <Select
        id={fieldId('/indicator')}
        label={t('indicatorLabel')}
        placeholder={t('choose')}
        options={(indicators?.items ?? []).map(({ code, title }) => ({
          value: code,
          label: named('indicator', { code: code.toUpperCase(), title }),
        }))}
        value={indicatorCode}
        onChange={(code) => onChange({ indicatorCode: code, measureCode: '', seriesId: '' })}
        errorMessage={faults.of('/indicator')}
        isRequired
      />
      {isChosen ? (
        <Select
          id={fieldId('/measure')}
          label={t('measure')}
          placeholder={t('choose')}
          options={(indicator?.measures ?? []).map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
          value={measureCode}
          onChange={(code) => onChange({ ...choice, measureCode: code, seriesId: '' })}
          errorMessage={faults.of('/measure')}
          isRequired
        />
      ) : null}
      {measureCode === '' ? null : (
        <Select
          id={fieldId('/seriesId')}
          label={t('series')}
          description={t('seriesHelp')}
          placeholder={t('choose')}
          options={[
            ...free.map((row) => ({ value: row.id, label: partOf(row) })),
            { value: NEW_SERIES, label: t('another') },
          ]}
          value={seriesId}
          onChange={(id) =>
            onChange(
              { ...choice, seriesId: id },
              free.find((row) => row.id === id),
            )
          }
          errorMessage={faults.of('/seriesId')}
          isRequired
        />
      )}
    </>
  );
}
