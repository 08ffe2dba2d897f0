import { describe, expect, it } from '@jest/globals';
import { roomForUnworked } from './room-for-unworked.ts';

describe('the room on the sheet', () => {
  const sheet = { bars: 4, areas: [38, 12, 26, 19], measures: 5, owns: 4, compared: null };

  it('is more than a third of it in a county', () => {
    expect(roomForUnworked(sheet)).toBeGreaterThan(90);
  });

  it.each([
    ['neighbours', { ...sheet, bars: 9 }],
    ['tiles', { ...sheet, areas: [60, 12, 26, 19] }],
    ['measures', { ...sheet, measures: 12 }],
    ['owned actions', { ...sheet, owns: 60 }],
    ['to compare with', { ...sheet, compared: 20 }],
  ])('is less with more %s', (_what, more) => {
    expect(roomForUnworked(more)).toBeLessThan(roomForUnworked(sheet));
  });
});
