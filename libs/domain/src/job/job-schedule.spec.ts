import { describe, expect, it } from '@jest/globals';
import { type JobSchedule, newestSlot, nextSlot, stockholmInstant } from './job-schedule.ts';

const next = (schedule: JobSchedule, after: string) =>
  nextSlot(schedule, new Date(after)).toISOString().slice(0, 16);

describe('A time on a wall clock in Stockholm', () => {
  it.each([
    ['in winter', '2027-01-15', '07:00', '2027-01-15T06:00'],
    ['in summer', '2027-07-15', '07:00', '2027-07-15T05:00'],
    ['before the clock goes forward', '2027-03-28', '01:59', '2027-03-28T00:59'],
    ['that the clock jumps over is an hour later', '2027-03-28', '02:30', '2027-03-28T01:30'],
    ['after the clock went forward', '2027-03-28', '03:00', '2027-03-28T01:00'],
    ['before the clock goes back', '2027-10-31', '01:59', '2027-10-30T23:59'],
    ['that the clock shows twice is the second one', '2027-10-31', '02:30', '2027-10-31T01:30'],
    ['after the clock went back', '2027-10-31', '03:00', '2027-10-31T02:00'],
  ])('%s', (_case, date, time, instant) => {
    expect(stockholmInstant(date, time).toISOString().slice(0, 16)).toBe(instant);
  });

  it.each([
    ['2027-02-30', '02:00'],
    ['2027-02-01', '24:00'],
    ['2027-02-01', '2:00'],
    ['2027-02-01', '012:00'],
    ['2027-02-01', '12:000'],
  ])('is not %s %s', (date, time) => {
    expect(() => stockholmInstant(date, time)).toThrow(new RangeError(`no time: ${date} ${time}`));
  });
});

describe('The next time of a schedule', () => {
  it.each<[string, JobSchedule, string, string]>([
    ['daily, later today', { daily: '07:00' }, '2027-01-15T05:59Z', '2027-01-15T06:00'],
    [
      'daily, tomorrow once it has come',
      { daily: '07:00' },
      '2027-01-15T06:00Z',
      '2027-01-16T06:00',
    ],
    ['daily, over New Year', { daily: '00:00' }, '2027-12-31T23:30Z', '2028-01-01T23:00'],
    ['daily, into summer time', { daily: '07:00' }, '2027-03-27T06:00Z', '2027-03-28T05:00'],
    [
      'daily, into the night that lacks it',
      { daily: '02:30' },
      '2027-03-27T01:30Z',
      '2027-03-28T01:30',
    ],
    [
      'daily, out of the night that lacked it',
      { daily: '02:30' },
      '2027-03-28T01:30Z',
      '2027-03-29T00:30',
    ],
    [
      'daily, into the night that has it twice',
      { daily: '02:30' },
      '2027-10-30T00:30Z',
      '2027-10-31T01:30',
    ],
    ['daily, at the first of the two', { daily: '02:30' }, '2027-10-31T00:30Z', '2027-10-31T01:30'],
    ['daily, out of that night', { daily: '02:30' }, '2027-10-31T01:30Z', '2027-11-01T01:30'],
    ['weekly', { weekly: 'monday', at: '07:00' }, '2027-01-15T12:00Z', '2027-01-18T06:00'],
    [
      'weekly, the same day',
      { weekly: 'friday', at: '14:00' },
      '2027-01-15T12:00Z',
      '2027-01-15T13:00',
    ],
    [
      'weekly, a week later',
      { weekly: 'friday', at: '13:00' },
      '2027-01-15T12:00Z',
      '2027-01-22T12:00',
    ],
    [
      'weekly, in the night that lacks it',
      { weekly: 'sunday', at: '02:30' },
      '2027-03-22T12:00Z',
      '2027-03-28T01:30',
    ],
    ['every ten minutes', { everyMinutes: 10 }, '2027-01-15T12:03Z', '2027-01-15T12:10'],
    [
      'every ten minutes, from one of them',
      { everyMinutes: 10 },
      '2027-01-15T12:10Z',
      '2027-01-15T12:20',
    ],
    [
      'every hour through the night with 25',
      { everyMinutes: 60 },
      '2027-10-31T00:00Z',
      '2027-10-31T01:00',
    ],
  ])('%s', (_case, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected);
  });
});

describe('Of the times that were missed', () => {
  it.each<[string, JobSchedule, string, string, string]>([
    [
      'none: the one that is due',
      { daily: '07:00' },
      '2027-01-15T06:00Z',
      '2027-01-15T06:00Z',
      '2027-01-15T06:00',
    ],
    [
      'three days: the last',
      { daily: '07:00' },
      '2027-01-12T06:00Z',
      '2027-01-15T12:00Z',
      '2027-01-15T06:00',
    ],
    [
      'one that comes right now: that one',
      { daily: '07:00' },
      '2027-01-14T06:00Z',
      '2027-01-15T06:00Z',
      '2027-01-15T06:00',
    ],
    [
      'before the time of today: that of yesterday',
      { daily: '07:00' },
      '2027-01-12T06:00Z',
      '2027-01-15T05:00Z',
      '2027-01-14T06:00',
    ],
    [
      'two weeks: the last Monday',
      { weekly: 'monday', at: '07:00' },
      '2027-01-04T06:00Z',
      '2027-01-20T06:00Z',
      '2027-01-18T06:00',
    ],
    [
      'a night of every five minutes: the last',
      { everyMinutes: 5 },
      '2027-01-15T00:00Z',
      '2027-01-15T06:07Z',
      '2027-01-15T06:05',
    ],
    [
      'a time that has just come',
      { everyMinutes: 5 },
      '2027-01-15T00:05Z',
      '2027-01-15T00:05:01Z',
      '2027-01-15T00:05',
    ],
  ])('%s', (_case, schedule, due, now, expected) => {
    const found = newestSlot(schedule, new Date(due), new Date(now));
    expect(found.toISOString().slice(0, 16)).toBe(expected);
  });
});
