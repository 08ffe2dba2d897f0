import { timeScale, yearPlace, type ActivePoint, type TimeScale } from '@samhandling/charts';
import type { WorkOverTime } from '@samhandling/contract';

/** The scale that all initiatives share, those of other pages too. */
export const workScale = ({ firstOn, lastOn, today }: WorkOverTime): TimeScale =>
  timeScale([{ startsOn: firstOn, endsOn: lastOn }], today);

/** How many are active over time, as the server has counted, within the scale. */
export function workPoints({ days, today }: WorkOverTime, scale: TimeScale): ActivePoint[] {
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return days
    .map(({ on, active, withPlanned }) => ({
      // A year of 366 days would place it a little beside.
      year: on === nextYear ? scale.today + 1 : yearPlace(on),
      active,
      withPlanned,
    }))
    .filter(({ year }) => year >= scale.from && year <= scale.to)
    .sort((a, b) => a.year - b.year);
}
