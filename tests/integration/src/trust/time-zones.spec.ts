import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

// The short form of tests/trust/src/time-zones.trust.ts: the dates of the domain, in a process of
// another zone, since a process keeps the zone that it started in.
const INSTANTS = {
  '2026-03-28T22:59:59Z': '2026-03-28',
  '2026-03-28T23:00:00Z': '2026-03-29',
  '2026-03-29T00:59:59Z': '2026-03-29',
  '2026-03-29T01:00:00Z': '2026-03-29',
  '2026-03-29T21:59:59Z': '2026-03-29',
  '2026-03-29T22:00:00Z': '2026-03-30',
  '2026-10-24T21:59:59Z': '2026-10-24',
  '2026-10-24T22:00:00Z': '2026-10-25',
  '2026-10-25T00:30:00Z': '2026-10-25',
  '2026-10-25T01:30:00Z': '2026-10-25',
  '2026-10-25T22:59:59Z': '2026-10-25',
  '2026-10-25T23:00:00Z': '2026-10-26',
};

const SCRIPT = `
  const { addMonths, stockholmDate } = await import('@samhandling/domain');
  const dates = ${JSON.stringify(Object.keys(INSTANTS))}.map((text) => [text, stockholmDate(new Date(text))]);
  console.log(JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dates: Object.fromEntries(dates),
    dueOn: ['2025-08-31', '2025-09-29', '2026-04-25'].map((date) => addMonths(date, 6)),
  }));`;

describe.each(['America/St_Johns', 'Pacific/Kiritimati', 'Europe/Stockholm', 'UTC'])(
  'a process in %s',
  (zone) => {
    it('has the dates of Stockholm, on the nights the clock moves as well', () => {
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
        env: { PATH: process.env.PATH, TZ: zone },
        encoding: 'utf8',
      });
      expect(JSON.parse(output)).toEqual({
        zone,
        dates: INSTANTS,
        dueOn: ['2026-02-28', '2026-03-29', '2026-10-25'],
      });
    });
  },
);
