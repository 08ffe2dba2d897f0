import type { SeriesRow } from '@samhandling/contract';
import { Select } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import { MeasureFields } from '../../../lib/series/measure-fields.tsx';
import { useSeriesPart } from '../../../lib/series/series-name.ts';
import { seriesOfIndicatorQuery } from '../../../lib/series/series-queries.ts';

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
  const partOf = useSeriesPart();
  const { indicatorCode, measureCode, seriesId } = choice;
  const { data: series = [] } = useQuery({
    ...seriesOfIndicatorQuery(indicatorCode),
    enabled: indicatorCode !== '',
  });
  const free = series.filter((row) => row.measureCode === measureCode && row.source === null);
  return (
    <>
      <MeasureFields
        indicatorCode={indicatorCode}
        measureCode={measureCode}
        onChange={(chosen) => onChange({ ...chosen, seriesId: '' })}
        faults={faults}
      />
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
