import { describe, expect, it } from '@jest/globals';
import { inOrder } from './effect-goal-order.ts';

const goal = (code: string, initiativeCount: number, observedCount: number) => ({
  code,
  initiativeCount,
  observedCount,
});
const goals = [
  goal('a', 10, 9),
  goal('b', 40, 30),
  goal('c', 0, 0),
  goal('d', 40, 20),
  goal('e', 4, 1),
  goal('f', 10, 9),
];

describe('The order of effect goals', () => {
  it.each([
    ['initiatives', 'bdafec'],
    ['unseen', 'dbeafc'],
    ['share', 'edbafc'],
  ] as const)('is by %s: %s', (order, codes) => {
    expect(
      inOrder(goals, order)
        .map(({ code }) => code)
        .join(''),
    ).toBe(codes);
  });
});
