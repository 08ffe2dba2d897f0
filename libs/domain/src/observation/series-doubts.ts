import { comparePeriods } from '../indicator/observation.ts';
import { type PeriodValue, type ValueDoubt, valueDoubts } from './value-doubts.ts';

/**
 * What is doubtful about values that come together for one series, by period. Each is compared with what is
 * known and with those that came before it and are not doubtful themselves: one odd value makes only itself
 * doubtful.
 */
export function seriesDoubts(
  incoming: readonly PeriodValue[],
  unit: string,
  known: readonly PeriodValue[],
): Map<string, ValueDoubt[]> {
  const beside = new Map(known.map(({ period, value }) => [period, value]));
  const found = new Map<string, ValueDoubt[]>();
  for (const one of [...incoming].sort((a, b) => comparePeriods(a.period, b.period))) {
    const compared = [...beside].map(([period, value]) => ({ period, value }));
    const doubts = valueDoubts(one, unit, compared);
    found.set(one.period, doubts);
    if (!doubts.includes('changed_by_factor') && one.value !== null) {
      beside.set(one.period, one.value);
    }
  }
  return found;
}
