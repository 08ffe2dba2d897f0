import { assessTarget } from './assess-target.ts';
import { type Observation } from './observation.ts';
import { type Target } from './target.ts';

/** A target for specs: by 2030, else empty. */
export const target = (change: Partial<Target>): Target => ({
  kind: 'at_least',
  value: null,
  bound: null,
  parityBetween: change.kind === 'parity_between_sexes' ? ['sexes'] : [],
  unit: null,
  year: 2030,
  baseYear: null,
  direction: null,
  per: null,
  yearStatedIn: null,
  aim: null,
  differs: null,
  conditionOf: null,
  sex: null,
  birth: null,
  ...change,
});
/** An observation of the county for specs: of all, in percent. */
export const observe = (
  period: string,
  value: string | null,
  change: Partial<Observation> = {},
): Observation => ({
  place: 'county',
  period,
  value,
  unit: 'percent',
  sex: null,
  birth: null,
  origin: 'source',
  status: 'final',
  source: 'SCB',
  ...change,
});
/** The state, or the reason where there is none. */
export const judged = (what: Target, ...observations: Observation[]) => {
  const { state, reason } = assessTarget(what, observations);
  return reason ?? state;
};
/** What a reader is shown of how it was judged: the verdict, what it was made of, and each step. */
export const account = (what: Target, observations: Observation[], breaks: string[] = []) => {
  const { state, reason, inputs, steps } = assessTarget(what, observations, breaks);
  return {
    verdict: reason ?? state,
    inputs: inputs.map(({ role, period, value }) => `${role} ${period} ${value}`),
    steps: steps.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`),
  };
};
