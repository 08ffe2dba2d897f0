import { describe, expect, it } from '@jest/globals';
import { stockholmDate } from '@samhandling/domain';
import { DemoCalendar } from './demo-calendar.ts';

describe('The calendar of the demo', () => {
  it('counts dates from the day it is loaded, in Swedish time', () => {
    const calendar = new DemoCalendar(new Date('2026-12-31T23:30:00Z'));
    expect([calendar.thisYear, calendar.date(0), calendar.date(3), calendar.date(-1)]).toEqual([
      2027,
      '2027-01-01',
      '2026-10-01',
      '2027-02-01',
    ]);
    expect(calendar.instant(3, 30).toISOString()).toBe('2026-10-01T11:30:00.000Z');
  });

  it.each(['2026-11-28T22:59:00Z', '2026-11-28T09:00:00Z', '2026-11-27T23:00:30Z'])(
    'lets what happened today have happened today, in its order, at %s',
    (time) => {
      const now = new Date(time);
      const calendar = new DemoCalendar(now);
      const [first, second, third] = [0, 60, 120].map((minute) => calendar.instant(0, minute));
      for (const at of [first, second, third]) {
        expect(stockholmDate(at ?? now)).toBe('2026-11-28');
        expect(at && at <= now).toBe(true);
      }
      expect(first && second && third && first < second && second < third).toBe(true);
    },
  );
});
