import { describe, expect, it } from '@jest/globals';
import { type Assessment, type AssessmentState } from './assessment.ts';
import { combineConditions } from './combine-conditions.ts';

const judged = (state: AssessmentState): Assessment => ({
  state,
  reason: state === 'cannot_be_judged' ? 'no_baseline' : null,
  rule: 'at_least',
  isPreliminary: false,
  inputs: [],
  steps: [],
});

describe('A target of several conditions', () => {
  it.each<[AssessmentState, AssessmentState, AssessmentState]>([
    ['reached', 'reached', 'reached'],
    ['reached', 'below', 'below'],
    ['below', 'cannot_be_judged', 'below'],
    ['reached', 'cannot_be_judged', 'cannot_be_judged'],
    ['on_track', 'cannot_be_judged', 'cannot_be_judged'],
    ['on_track', 'missed', 'missed'],
    ['reached', 'on_track', 'on_track'],
  ])('that are %s and %s is %s, whichever comes first', (one, other, state) => {
    expect(combineConditions(judged(one), [judged(other)]).state).toBe(state);
    expect(combineConditions(judged(other), [judged(one)]).state).toBe(state);
  });

  it('says why it is not judged where another condition is unknown', () => {
    const { reason } = combineConditions(judged('reached'), [judged('cannot_be_judged')]);
    expect(reason).toBe('condition_unknown');
    expect(combineConditions(judged('below'), [judged('cannot_be_judged')]).reason).toBeNull();
  });
});
