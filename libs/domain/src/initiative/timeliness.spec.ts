import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '../calendar/calendar-date.ts';
import { PUBLICATION_STATES, WORK_STATUSES } from './initiative-vocabulary.ts';
import { saidTimeliness, timelinessOf, type TimelinessFacts } from './timeliness.ts';

const facts: TimelinessFacts = {
  workStatus: 'ongoing',
  publicationState: 'published',
  publishedOn: '2025-01-10',
  lastReportOn: '2026-01-15',
  today: '2026-03-01',
};
const on = (today: string, change: Partial<TimelinessFacts> = {}) =>
  timelinessOf({ ...facts, ...change, today }).timeliness;

describe('what is said of the timeliness', () => {
  it.each([
    ['recent', '2026-01-15', 'recent'],
    ['recent', null, 'never'],
    ['due', null, 'due'],
    ['overdue', null, 'overdue'],
    ['not_expected', null, 'not_expected'],
  ] as const)(
    'of one that is %s with the latest report %s is %s',
    (timeliness, lastReportOn, said) => {
      expect(saidTimeliness({ timeliness, lastReportOn })).toBe(said);
    },
  );
});

describe('an initiative that is expected to report', () => {
  it('has reported lately until six months have gone', () => {
    expect(on('2026-07-14')).toBe('recent');
  });

  it('is due on the day six months have gone', () => {
    expect(on('2026-07-15')).toBe('due');
  });

  it('is due through the last day of three months of grace', () => {
    expect(on('2026-10-15')).toBe('due');
  });

  it('is overdue from the day after', () => {
    expect(on('2026-10-16')).toBe('overdue');
  });

  it('says when a report is due, and how many months have gone', () => {
    expect(timelinessOf({ ...facts, today: '2027-03-20' })).toEqual({
      timeliness: 'overdue',
      monthsSinceLastReport: 14,
      monthsWithoutReport: 14,
      dueOn: '2026-07-15',
      graceEndsOn: '2026-10-15',
    });
  });

  it('is counted from publication when it has never reported', () => {
    expect(timelinessOf({ ...facts, lastReportOn: null, today: '2025-11-10' })).toEqual({
      timeliness: 'overdue',
      monthsSinceLastReport: null,
      monthsWithoutReport: 10,
      dueOn: '2025-07-10',
      graceEndsOn: '2025-10-10',
    });
  });

  it('is not expected where neither publication nor a report has a day', () => {
    expect(on('2026-07-15', { publishedOn: null, lastReportOn: null })).toBe('not_expected');
  });

  it('is counted from publication when that came after the last report', () => {
    expect(on('2026-07-15', { publishedOn: '2026-02-01' })).toBe('recent');
  });

  it('is due on the last day of a shorter month', () => {
    expect(on('2027-02-27', { lastReportOn: '2026-08-31' })).toBe('recent');
    expect(on('2027-02-28', { lastReportOn: '2026-08-31' })).toBe('due');
    expect(on('2027-05-31', { lastReportOn: '2026-08-31' })).toBe('due');
    expect(on('2027-06-01', { lastReportOn: '2026-08-31' })).toBe('overdue');
  });

  it('follows the rule it is given', () => {
    expect(on('2026-04-16', { rule: { intervalMonths: 2, graceMonths: 1 } })).toBe('overdue');
  });
});

describe('whether a report is expected', () => {
  it.each(WORK_STATUSES.map((status) => [status] as const))('of work that is %s', (workStatus) => {
    const isExpected = ['planned', 'ongoing', 'paused'].includes(workStatus);
    expect(on('2030-01-01', { workStatus })).toBe(isExpected ? 'overdue' : 'not_expected');
  });

  it.each(PUBLICATION_STATES.map((state) => [state] as const))(
    'of an initiative that is %s',
    (publicationState) => {
      const isExpected = publicationState === 'published';
      expect(on('2030-01-01', { publicationState })).toBe(isExpected ? 'overdue' : 'not_expected');
    },
  );

  it('is not, and nothing is due, but the last report is still told', () => {
    expect(timelinessOf({ ...facts, workStatus: 'completed', today: '2026-03-15' })).toEqual({
      timeliness: 'not_expected',
      monthsSinceLastReport: 2,
      monthsWithoutReport: null,
      dueOn: null,
      graceEndsOn: null,
    });
  });
});

describe('time', () => {
  it('never makes an initiative more timely by passing', () => {
    const order = ['recent', 'due', 'overdue'];
    const months = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(months, months, (a, b) => {
        const early = on(addMonths('2026-01-15', Math.min(a, b)));
        const late = on(addMonths('2026-01-15', Math.max(a, b)));
        expect(order.indexOf(early)).toBeLessThanOrEqual(order.indexOf(late));
      }),
    );
  });
});
