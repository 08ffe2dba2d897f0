import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '../calendar/calendar-date.ts';
import { type ChangedWork, compareWork, type WorkChange, WORK_CHANGES } from './compare-work.ts';
import { columnsOf, frame, makeUpCounty, makerOf, randomNumbers, TODAY } from './county.fixture.ts';
import { type InitiativeEntry } from './initiative-cells.ts';

const ACTION = frame.actions[3] as (typeof frame.actions)[number];
const OTHER = frame.actions[4] as (typeof frame.actions)[number];
const THEN = addMonths(TODAY, -6);

const madeUp = makerOf(randomNumbers(1)).initiative('one');
const { actors, ownerships } = makeUpCounty(1);

/** An initiative that serves the action and has reported in time on both days, but for what is given. */
const initiative = (changes: Partial<InitiativeEntry> = {}): InitiativeEntry => ({
  ...madeUp,
  workStatus: 'ongoing',
  actionIds: [ACTION.id],
  publishedOn: addMonths(THEN, -12),
  lastReportOn: addMonths(THEN, -1),
  ...changes,
});
const reportedNow = { lastReportOn: addMonths(TODAY, -1) };

const onDay = (day: string, initiatives: readonly InitiativeEntry[]) => ({
  county: columnsOf({ initiatives, actors, ownerships }),
  day,
});
const compare = (then: readonly InitiativeEntry[], now: readonly InitiativeEntry[]) =>
  compareWork(onDay(THEN, then), onDay(TODAY, now), ACTION.code);

const NONE: ChangedWork = { count: 0, ids: [] };
const only = (change: WorkChange | null, changed: ChangedWork) =>
  Object.fromEntries(WORK_CHANGES.map((one) => [one, one === change ? changed : NONE]));

describe('what has happened to the work on an action', () => {
  const elsewhere = { actionIds: [OTHER.id] };
  it.each<
    [string, Partial<InitiativeEntry> | null, Partial<InitiativeEntry> | null, WorkChange | null]
  >([
    ['is nothing where it is as it was', {}, reportedNow, null],
    [
      'is nothing where it rests in another way',
      { workStatus: 'idea' },
      { workStatus: 'planned' },
      null,
    ],
    ['is that an initiative is new', null, reportedNow, 'arrived'],
    ['is that an initiative was linked with it', elsewhere, reportedNow, 'arrived'],
    ['is that a plan was begun', { workStatus: 'planned' }, reportedNow, 'begun'],
    [
      'is that a silent one has reported again',
      { lastReportOn: addMonths(THEN, -10) },
      reportedNow,
      'begun',
    ],
    ['is that it was completed', {}, { workStatus: 'completed' }, 'closed'],
    ['is that it was cancelled', { workStatus: 'idea' }, { workStatus: 'cancelled' }, 'closed'],
    [
      'is nothing where a closed one is closed in another way',
      { workStatus: 'completed' },
      { workStatus: 'cancelled' },
      null,
    ],
    ['is that it was paused', {}, { workStatus: 'paused', ...reportedNow }, 'rested'],
    [
      'is that a silent one was planned anew',
      { lastReportOn: addMonths(THEN, -10) },
      { workStatus: 'planned' },
      'rested',
    ],
    ['is that it fell silent', {}, { lastReportOn: addMonths(TODAY, -10) }, 'silenced'],
    ['is that it serves other actions only', {}, elsewhere, 'left'],
    ['is nothing where it never served it', elsewhere, elsewhere, null],
  ])('%s', (_case, then, now, change) => {
    const changed = compare(
      then === null ? [] : [initiative(then)],
      now === null ? [] : [initiative(now)],
    );
    expect(changed).toMatchObject(only(change, { count: 1, ids: ['one'] }));
  });

  it('counts what was archived since, and does not name it', () => {
    expect(compare([initiative()], [])).toMatchObject(only('left', { count: 1, ids: [] }));
  });

  it('counts the initiatives that have reported after the day, and not on it', () => {
    const reports = [THEN, addDays(THEN, 1), TODAY, null].map((lastReportOn, index) =>
      initiative({ id: `initiative-${index}`, lastReportOn }),
    );
    const others = initiative({ ...elsewhere, ...reportedNow, id: 'elsewhere' });
    expect(compare([], [...reports, others]).reported).toBe(2);
  });
});
