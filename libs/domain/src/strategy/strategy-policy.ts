import { type Caller, isRegionAdministrator } from '../person/person.ts';

/** What the policy has to know of a strategy. */
export type StrategyFacts = { readonly isCurrent: boolean };

/** What the caller may do with one strategy. */
export type StrategyAbilities = {
  readonly view: boolean;
  /** Load a changed file of it. */
  readonly load: boolean;
  readonly makeCurrent: boolean;
};

/** What the caller may do with the strategy: everybody reads it, the region's administrators keep it. */
export function strategyAbilities(person: Caller, { isCurrent }: StrategyFacts): StrategyAbilities {
  const administers = isRegionAdministrator(person);
  return { view: true, load: administers, makeCurrent: administers && !isCurrent };
}
