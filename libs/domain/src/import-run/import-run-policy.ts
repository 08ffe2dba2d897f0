import { keepsSeries } from '../observation/observation-policy.ts';
import { definePolicy } from '../policy/policy.ts';
import { IMPORT_RUN_LIFE_CYCLE } from './import-run-life-cycle.ts';
import { type ImportRunState } from './import-run-vocabulary.ts';

/** What the policy has to know of a run. */
export type ImportRunFacts = { readonly state: ImportRunState };

const keeps = (name: 'resume' | 'store' | 'discard') => ({
  who: keepsSeries,
  when: ({ state }: ImportRunFacts) => IMPORT_RUN_LIFE_CYCLE.canTransition(state, name),
});

/** Those who keep the region's series review what comes: store it or discard it, and resume what was cut. */
export const IMPORT_RUN_POLICY = definePolicy<ImportRunFacts, 'resume' | 'store' | 'discard'>({
  view: keepsSeries,
  acts: { resume: keeps('resume'), store: keeps('store'), discard: keeps('discard') },
});

/** {@link IMPORT_RUN_POLICY}, as a page offers it. */
export const importRunAbilities = IMPORT_RUN_POLICY.abilities;
