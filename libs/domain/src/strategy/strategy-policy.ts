import { isRegionAdministrator } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/** What the policy has to know of a strategy. */
export type StrategyFacts = { readonly isCurrent: boolean };

/** What the caller may do with the strategy: everybody reads it, the region's administrators keep it. */
export const STRATEGY_POLICY = definePolicy<StrategyFacts, 'load' | 'makeCurrent'>({
  view: () => true,
  acts: {
    /** Load a changed file of it. */
    load: { who: isRegionAdministrator },
    makeCurrent: { who: isRegionAdministrator, when: ({ isCurrent }) => !isCurrent },
  },
});

/** {@link STRATEGY_POLICY}, as a page offers it. */
export const strategyAbilities = STRATEGY_POLICY.abilities;
