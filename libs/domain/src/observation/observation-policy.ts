import { type Caller, isCoordinator, isRegionAdministrator } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/** Whether the person keeps the region's series: their values, their sources and what comes from them. */
export function keepsSeries(person: Caller): boolean {
  return isCoordinator(person) || isRegionAdministrator(person);
}

const keep = { who: keepsSeries };

/**
 * What the caller may do with the series of a measure. Everybody reads values and how they were revised;
 * the region's coordinators and administrators keep them, whatever the measure.
 */
export const SERIES_POLICY = definePolicy<object, 'add' | 'record' | 'keepBreaks'>({
  view: () => true,
  acts: {
    /** Add a series to a measure. */
    add: keep,
    /** Enter a value by hand. */
    record: keep,
    /** Mark a break, and take it away. */
    keepBreaks: keep,
  },
});

/** {@link SERIES_POLICY}, as a page offers it. */
export const seriesAbilities = (person: Caller) => SERIES_POLICY.abilities(person, {});
