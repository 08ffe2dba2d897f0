import { type Caller, isCoordinator, isRegionAdministrator } from '../person/person.ts';

/** What the caller may do with the values of series. */
export type SeriesAbilities = {
  readonly view: boolean;
  /** Add a series to a measure. */
  readonly add: boolean;
  /** Enter a value by hand. */
  readonly record: boolean;
  /** Mark a break, and take it away. */
  readonly keepBreaks: boolean;
};

/** Everybody reads values and how they were revised; the region's coordinators and administrators keep them. */
export function seriesAbilities(person: Caller): SeriesAbilities {
  const keeps = keepsSeries(person);
  return { view: true, add: keeps, record: keeps, keepBreaks: keeps };
}

/** Whether the person keeps the region's series: their values, their sources and what comes from them. */
export function keepsSeries(person: Caller): boolean {
  return isCoordinator(person) || isRegionAdministrator(person);
}
