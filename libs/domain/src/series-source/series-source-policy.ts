import { keepsSeries } from '../observation/observation-policy.ts';
import { type Caller } from '../person/person.ts';

/** What the caller may do with the source of a series. */
export type SeriesSourceAbilities = {
  readonly view: boolean;
  readonly update: boolean;
  readonly remove: boolean;
  /** Have it asked now. */
  readonly fetch: boolean;
};

/** Those who keep the region's series keep their sources; nobody else sees how they are set up. */
export function seriesSourceAbilities(person: Caller): SeriesSourceAbilities {
  const keeps = keepsSeries(person);
  return { view: keeps, update: keeps, remove: keeps, fetch: keeps };
}
