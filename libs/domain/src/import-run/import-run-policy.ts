import { keepsSeries } from '../observation/observation-policy.ts';
import { type Caller } from '../person/person.ts';
import { IMPORT_RUN_LIFE_CYCLE } from './import-run-life-cycle.ts';
import { type ImportRunState } from './import-run-vocabulary.ts';

/** What the policy has to know of a run. */
export type ImportRunFacts = { readonly state: ImportRunState };

/** What the caller may do with one run. */
export type ImportRunAbilities = {
  readonly view: boolean;
  readonly resume: boolean;
  readonly store: boolean;
  readonly discard: boolean;
};

/** Those who keep the region's series review what comes: store it or discard it, and resume what was cut. */
export function importRunAbilities(person: Caller, { state }: ImportRunFacts): ImportRunAbilities {
  const keeps = keepsSeries(person);
  const may = (step: 'resume' | 'store' | 'discard') =>
    keeps && IMPORT_RUN_LIFE_CYCLE.canTransition(state, step);
  return {
    view: keeps,
    resume: may('resume'),
    store: may('store'),
    discard: may('discard'),
  };
}
