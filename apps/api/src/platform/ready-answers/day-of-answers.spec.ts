import { describe, expect, it } from '@jest/globals';
import type { Clock } from '../time/clock.ts';
import { DayOfAnswers } from './day-of-answers.ts';

describe('The day of an answer', () => {
  it('is that of Sweden, follows the clock both ways, and begins with a minute of its own', () => {
    let at = '';
    const clock: Pick<Clock, 'now'> = { now: () => new Date(at) };
    const day = new DayOfAnswers(clock as Clock);
    const seen = [
      '2026-06-30T21:59:59.999Z',
      '2026-06-30T22:00:00.000Z',
      '2026-06-30T22:00:59.999Z',
      '2026-06-30T22:01:00.000Z',
      '2026-06-30T20:00:00.000Z',
      '2026-12-31T23:00:30.000Z',
    ].map((now) => {
      at = now;
      return day.now();
    });
    expect(seen).toEqual([
      '2026-06-30',
      '2026-07-01 begins',
      '2026-07-01 begins',
      '2026-07-01',
      '2026-06-30',
      '2027-01-01 begins',
    ]);
  });
});
