import type { Measure, Observation, Series } from '@samhandling/contract';
import { periodPlace } from '@samhandling/domain';

export type ValueLine = {
  readonly key: string;
  readonly series: Series;
  readonly observation: Observation;
};

/** Values that stand together: a group of people in county and nation, or all municipalities. */
export type ValueGroup = {
  readonly key: string;
  readonly measure: Measure;
  /** Null for the municipalities. */
  readonly series: Series | null;
  readonly lines: readonly ValueLine[];
};

const keyOf = ({ sex, birth, ageGroup }: Series) => [sex, birth, ageGroup].join();

/** Every value of every measure, the latest first: group by group, the municipalities last. */
export function valueGroups(measures: readonly Measure[]): ValueGroup[] {
  return measures.flatMap((measure) => {
    const own = measure.series.filter(({ place }) => place !== 'municipality');
    const others = measure.series.filter(({ place }) => place === 'municipality');
    const names = [...new Set(own.map(keyOf))];
    const groups = names.map((name) => own.filter((series) => keyOf(series) === name));
    return [
      ...groups.map((group) => groupOf(measure, group[0] ?? null, group)),
      groupOf(measure, null, others),
    ].filter(({ lines }) => lines.length > 0);
  });
}

function groupOf(measure: Measure, series: Series | null, all: readonly Series[]): ValueGroup {
  const key = `${measure.code}-${series ? keyOf(series) : 'municipalities'}`;
  const lines = all
    .flatMap((one) => one.observations.map((observation) => ({ series: one, observation })))
    .map((line) => ({
      ...line,
      key: [line.series.placeCode, line.observation.period, line.observation.revision].join(),
    }))
    .sort((a, b) => periodPlace(b.observation.period) - periodPlace(a.observation.period));
  return { key, measure, series, lines };
}
