import { describe, expect, it } from '@jest/globals';
import { remarkRemovedOn } from './remark-keeping.ts';

describe('a handled remark', () => {
  it.each([
    ['2026-03-20', '2028-03-20'],
    ['2024-02-29', '2026-02-28'],
  ])('that was handled on %s is removed from %s on', (handledOn, removedOn) => {
    expect(remarkRemovedOn(handledOn)).toBe(removedOn);
  });
});
