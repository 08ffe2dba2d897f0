import { defineLifeCycle } from '../life-cycle/life-cycle.ts';
import { IMPORT_RUN_STATES, type ImportRunState } from './import-run-vocabulary.ts';

/** Transitions of a run. The first five are made by the product itself, the others by a person. */
export const IMPORT_RUN_TRANSITIONS = [
  'interrupt',
  'fail',
  'settle',
  'propose',
  'accept',
  'resume',
  'store',
  'discard',
] as const;
/** One of {@link IMPORT_RUN_TRANSITIONS}. */
export type ImportRunTransition = (typeof IMPORT_RUN_TRANSITIONS)[number];

/**
 * What a run fetches is compared with what is known, looked at, and then stored or discarded. One that
 * was cut goes on from where it stopped. A file is fetched already, so its run begins in review.
 */
export const IMPORT_RUN_LIFE_CYCLE = defineLifeCycle<ImportRunState, ImportRunTransition>({
  notAllowed: 'import_run.transition_not_allowed',
  reasonRequired: 'import_run.reason_required',
  states: IMPORT_RUN_STATES,
  initial: ['fetching', 'in_review'],
  transitions: [
    { name: 'interrupt', from: ['fetching'], to: 'interrupted' },
    { name: 'fail', from: ['fetching'], to: 'failed' },
    { name: 'settle', from: ['fetching'], to: 'unchanged' },
    { name: 'propose', from: ['fetching'], to: 'in_review' },
    { name: 'accept', from: ['fetching'], to: 'stored' },
    { name: 'resume', from: ['interrupted', 'failed'], to: 'fetching' },
    { name: 'store', from: ['in_review'], to: 'stored' },
    { name: 'discard', from: ['interrupted', 'in_review'], to: 'discarded', needsReason: true },
  ],
});
