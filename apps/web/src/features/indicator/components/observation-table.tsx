import type { Indicator, Observation, Series } from '@samhandling/contract';
import { DataTable, EmptyState } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';

type Line = {
  readonly key: string;
  readonly name: string;
  readonly series: Series;
  readonly observation: Observation;
};

/** Every value as it is published, with its source. */
export function ObservationTable({ measures }: Pick<Indicator, 'measures'>) {
  const t = useTranslations('indicator');
  const { value } = useValueFormat();
  const nameOf = useBreakdownName();
  const lines: Line[] = measures.flatMap(({ code, name, series }) =>
    series.flatMap((one, index) =>
      one.observations.map((observation) => ({
        key: `${code}-${index}-${observation.period}`,
        name,
        series: one,
        observation,
      })),
    ),
  );
  if (lines.length === 0) {
    return (
      <EmptyState title={t('values.none')}>
        <p>{t('values.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('values.title')}
      isCaptionHidden
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'group',
          header: t('values.group'),
          isRowHeader: true,
          render: ({ name, series }) =>
            [measures.length > 1 ? name : null, nameOf(series), series.ageGroup]
              .filter(Boolean)
              .join(', '),
        },
        { key: 'place', header: t('values.place'), render: ({ series }) => series.placeName },
        {
          key: 'period',
          header: t('values.period'),
          render: ({ observation }) => observation.period,
        },
        {
          key: 'value',
          header: t('values.value'),
          align: 'end',
          render: ({ series, observation }) =>
            observation.value === null
              ? t('values.missing')
              : value(observation.value, series.unit),
        },
        {
          key: 'source',
          header: t('values.source'),
          render: ({ observation: { source, isBaseline, note } }) =>
            [source, isBaseline ? t('values.baseline') : null, note].filter(Boolean).join(', '),
        },
      ]}
    />
  );
}
