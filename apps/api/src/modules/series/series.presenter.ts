import type { KeptSeriesBreak, SeriesRow } from '@samhandling/contract';
import { periodFormOf, seriesAbilities, unitsThatFit, type Caller } from '@samhandling/domain';
import type { BreakRow } from './series-break.repository.ts';
import type { ListedSeries } from './series.repository.ts';

export function presentSeries(
  { ref, somePeriod, measureUnit, latest, source }: ListedSeries,
  person: Caller,
): SeriesRow {
  const { record, add } = seriesAbilities(person);
  return {
    id: ref.id,
    indicator: ref.indicator,
    measureCode: ref.measureCode,
    measureName: ref.measureName,
    placeCode: ref.placeCode,
    placeName: ref.placeName,
    sex: ref.sex,
    birth: ref.birth,
    ageGroup: ref.ageGroup,
    unit: ref.unit,
    periodForm: somePeriod === null ? null : periodFormOf(somePeriod),
    fittingUnits: unitsThatFit(measureUnit),
    latest,
    source,
    abilities: { record, addSource: add && source === null },
  };
}

export function presentBreak(row: BreakRow, person: Caller): KeptSeriesBreak {
  return {
    id: row.id,
    measureCode: row.measureCode,
    period: row.period,
    note: row.note,
    recordedOn: row.recordedOn,
    abilities: { remove: seriesAbilities(person).keepBreaks },
  };
}
