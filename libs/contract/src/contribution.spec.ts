import { describe, expect, it } from '@jest/globals';
import {
  contributionBodyOf,
  contributionBodySchema,
  emptyContribution,
  initiativeSchema,
} from './index.ts';
import { sampleOf } from './testing/index.ts';

describe('The body of a contribution', () => {
  it('says nothing at first but which goal it is to, and can be saved', () => {
    const empty = emptyContribution('7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11', 'effektmal-1');
    expect(contributionBodySchema.parse(empty)).toEqual(empty);
    const said = Object.entries(empty).filter(
      ([, value]) => !['null', '""', '[]'].includes(JSON.stringify(value)),
    );
    expect(said.map(([field]) => field)).toEqual(['id', 'effectGoalCode']);
  });

  it('names the goal and the indicator of what the answer shows, or no indicator', () => {
    const [shown] = sampleOf(initiativeSchema).contributions;
    if (!shown?.indicator) throw new Error('The sample has an indicator.');
    expect(contributionBodyOf(shown)).toMatchObject({
      id: shown.id,
      effectGoalCode: shown.effectGoal.code,
      indicatorCode: shown.indicator.code,
    });
    expect(contributionBodyOf({ ...shown, indicator: null }).indicatorCode).toBeNull();
  });
});
