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
    ...ref,
    periodForm: somePeriod === null ? null : periodFormOf(somePeriod),
    fittingUnits: unitsThatFit(measureUnit),
    latest,
    source,
    abilities: { record, addSource: add && source === null },
  };
}

export function presentBreak(row: BreakRow, person: Caller): KeptSeriesBreak {
  return { ...row, abilities: { remove: seriesAbilities(person).keepBreaks } };
}
