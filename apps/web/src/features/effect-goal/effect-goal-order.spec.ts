import { describe, expect, it } from '@jest/globals';
import { inOrder } from './effect-goal-order.ts';

const counted = (code: string, initiativeCount: number, observedCount: number) => ({
  code,
  initiativeCount,
  observedCount,
});
const rows = [
  counted('a', 10, 9),
  counted('b', 40, 30),
  counted('c', 0, 0),
  counted('d', 40, 20),
  counted('e', 4, 1),
  counted('f', 10, 9),
];

describe('The order of effect goals', () => {
  it.each([
    ['initiatives', 'bdafec'],
    ['unseen', 'dbeafc'],
    ['share', 'edbafc'],
  ] as const)('is by %s: %s', (order, codes) => {
    expect(
      inOrder(rows, order)
        .map(({ code }) => code)
        .join(''),
    ).toBe(codes);
  });
});
