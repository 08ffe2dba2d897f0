import { describe, expect, it } from '@jest/globals';
import { usualReviewDays } from './review-time.ts';

describe('How long the review of an initiative usually takes', () => {
  it.each<[string, number[], number | null]>([
    ['is not known before the first answer', [], null],
    ['is not known from four answers', [1, 1, 1, 1], null],
    ['is one day where it takes an hour', [0.04, 0.04, 0.04, 0.04, 0.04], 1],
    ['is rounded up to whole days', [2.1, 2.1, 2.1, 2.1, 2.1], 3],
    ['is that of the middle answer, whatever order they come in', [9, 1, 4, 2, 30], 4],
    ['lies between the two in the middle', [1, 1, 2, 4, 9, 9], 3],
    ['is not moved by one that waited for a year', [2, 2, 2, 2, 365], 2],
  ])('%s', (_case, answers, expected) => {
    expect(usualReviewDays(answers)).toBe(expected);
  });
});
