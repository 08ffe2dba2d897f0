import { loadBundledStrategies } from '@samhandling/strategy-content';
import type { Baseline } from './demo-series.ts';

/** What the strategy states of its measures, of the county and of the nation. */
export function statedBaselines(): Baseline[] {
  return loadBundledStrategies().flatMap(({ region, priorityAreas }) =>
    priorityAreas
      .flatMap(({ effectGoals }) => effectGoals)
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ measures }) => measures)
      .flatMap(({ code, unit, ageGroup, baselines }) =>
        baselines.flatMap(({ place, sex, birth, period, value }): Baseline[] =>
          value === undefined
            ? []
            : [
                {
                  measure: code,
                  placeCode: place,
                  place: place === region.nationCode ? 'nation' : 'county',
                  sex: sex ?? null,
                  birth: birth ?? null,
                  ageGroup: ageGroup ?? null,
                  unit,
                  period,
                  value,
                },
              ],
        ),
      ),
  );
}
