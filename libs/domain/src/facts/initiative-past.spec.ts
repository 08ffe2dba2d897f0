import { describe, expect, it } from '@jest/globals';
import { addDays } from '../calendar/calendar-date.ts';
import { WORK_STATUSES } from '../initiative/initiative-vocabulary.ts';
import { makerOf, randomNumbers, TODAY } from './county.fixture.ts';
import { ColumnWords } from './initiative-cells.ts';
import { InitiativeColumns } from './initiative-columns.ts';
import { initiativeOn, type InitiativePast, ownershipsOn } from './initiative-past.ts';
import { PastColumns } from './past-columns.ts';

const LINKS = {
  placeScope: 'county' as const,
  ownerActorId: 'first owner',
  partnerActorIds: [],
  startsOn: null,
  endsOn: null,
  municipalityCodes: [],
  aspects: { perspective: [], agenda_goal: [], specialisation: [] },
  actionIds: ['a'],
  primaryActionId: 'a',
  contributions: [{ id: 'c', effectGoalId: 'x' }],
};
const PAST: InitiativePast = {
  id: 'one',
  publishedOn: '2026-01-10',
  archivedOn: '2026-09-01',
  workStatus: 'completed',
  lastReportOn: '2026-06-01',
  statusChanges: [
    { on: '2026-02-01', from: 'planned' },
    { on: '2026-07-01', from: 'ongoing' },
  ],
  reportedOn: ['2026-03-01', '2026-06-01'],
  effects: [
    { contributionId: 'c', seenOn: '2026-03-01', correctedOn: '2026-04-01', isSized: true },
  ],
  statements: [
    { until: '2026-01-20', contributions: [] },
    {
      until: '2026-04-15',
      contributions: [{ id: 'c', effectGoalId: 'y', isSized: false, lacksSexes: true }],
    },
    {
      until: null,
      contributions: [{ id: 'c', effectGoalId: 'x', isSized: true, lacksSexes: false }],
    },
  ],
  reviews: [
    { contributionId: 'c', on: '2026-01-25', isClaimed: false },
    { contributionId: 'c', on: '2026-02-05', isClaimed: true },
  ],
  links: [
    { ...LINKS, from: '2026-02-15' },
    { ...LINKS, from: '2026-05-01', ownerActorId: 'second owner', contributions: [] },
  ],
};
const on = (day: string, past = PAST) => initiativeOn(past, day);

describe('an initiative on an earlier day', () => {
  it('is public from its publication until it is archived', () => {
    expect(
      ['2026-01-09', '2026-01-10', '2026-08-31', '2026-09-01'].map((day) => on(day) !== null),
    ).toEqual([false, true, true, false]);
  });

  it('has the work status that stood before the first change since', () => {
    expect(
      ['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'].map((day) => on(day)?.workStatus),
    ).toEqual(['planned', 'ongoing', 'ongoing', 'completed']);
  });

  it('has the latest report that was filed by then', () => {
    expect(
      ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((day) => on(day)?.lastReportOn),
    ).toEqual([null, '2026-03-01', '2026-03-01', '2026-06-01']);
  });

  it('has what it had last, and before anything is known what it had first', () => {
    expect(['2026-01-10', '2026-04-30', '2026-05-01'].map((day) => on(day)?.ownerActorId)).toEqual([
      'first owner',
      'first owner',
      'second owner',
    ]);
  });

  it('has seen an effect from the report until its correction', () => {
    const effects = (day: string) => on(day)?.effects[0];
    expect(effects('2026-02-28')).toMatchObject({ isObserved: false, isSized: false });
    expect(effects('2026-03-01')).toMatchObject({ isObserved: true, isSized: true });
    expect(effects('2026-04-01')).toMatchObject({ isObserved: false, lacksSexes: true });
    expect(effects('2026-05-01')).toBeUndefined();
  });

  it('expects as much as it said before the first change since', () => {
    const effects = (day: string) => on(day)?.effects[0];
    expect(effects('2026-04-14')).toMatchObject({ isSized: false, lacksSexes: true });
    expect(effects('2026-04-15')).toMatchObject({ isSized: true, lacksSexes: false });
  });

  it('contributes before its first links to what it said, where that was not questioned', () => {
    const effectGoals = (day: string) => on(day)?.effects.map(({ effectGoalId }) => effectGoalId);
    expect(effectGoals('2026-01-19')).toEqual([]);
    expect(effectGoals('2026-01-20')).toEqual(['y']);
    expect(effectGoals('2026-01-25')).toEqual([]);
    expect(effectGoals('2026-02-05')).toEqual(['y']);
    expect(effectGoals('2026-02-15')).toEqual(['x']);
  });
});

describe('an ownership on an earlier day', () => {
  const past = {
    id: 'o',
    actionId: 'a',
    actorId: 'b',
    role: 'lead' as const,
    openedOn: '2026-01-10',
    confirmedOn: '2026-02-01' as string | null,
    releasedOn: '2026-03-01',
    wasProposed: true,
  };
  const states = (one: typeof past) =>
    ['2026-01-09', '2026-01-10', '2026-02-01', '2026-03-01'].map(
      (day) => ownershipsOn([one], day)[0]?.state ?? null,
    );

  it('stands from the day it was opened, confirmed from its confirmation, and is released from then on', () => {
    expect(states(past)).toEqual([null, 'proposed', 'confirmed', 'released']);
    expect(states({ ...past, wasProposed: false })).toEqual([
      null,
      'claimed',
      'confirmed',
      'released',
    ]);
  });

  it('is nothing any more where it was withdrawn before it was confirmed', () => {
    expect(states({ ...past, confirmedOn: null })).toEqual([null, 'proposed', 'proposed', null]);
  });
});

/** A past at random, the same for the same numbers. */
function madeUp(random: () => number, id: string): InitiativePast {
  const make = makerOf(random);
  const day = () => addDays(TODAY, -Math.floor(random() * 60));
  const some = <Item>(item: () => Item) =>
    Array.from({ length: Math.floor(random() * 4) }, () => item());
  const contribution = () => make.anyOf(['c1', 'c2', 'c3', 'c4']);
  const inOrder = <Item>(items: readonly Item[], dayOf: (item: Item) => string) =>
    items.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const said = () => ({
    id: contribution(),
    effectGoalId: make.anyOf(['e1', 'e2', 'e3']),
    isSized: make.isOf(0.5),
    lacksSexes: make.isOf(0.5),
  });
  const links = [make.initiative(id), ...some(() => make.initiative(id))].map(
    ({
      workStatus: _status,
      publishedOn: _from,
      lastReportOn: _last,
      effects,
      id: _id,
      ...own
    }) => ({
      ...own,
      from: day(),
      contributions: effects.map(({ effectGoalId }) => ({ id: contribution(), effectGoalId })),
    }),
  );
  return {
    id,
    publishedOn: day(),
    archivedOn: make.isOf(0.3) ? day() : null,
    workStatus: make.anyOf(WORK_STATUSES),
    lastReportOn: make.isOf(0.5) ? day() : null,
    statusChanges: inOrder(
      some(() => ({ on: day(), from: make.anyOf(WORK_STATUSES) })),
      (one) => one.on,
    ),
    reportedOn: some(day),
    effects: some(() => ({
      contributionId: contribution(),
      seenOn: day(),
      correctedOn: make.isOf(0.5) ? day() : null,
      isSized: make.isOf(0.5),
    })),
    statements: [
      ...inOrder(
        some(() => ({ until: day(), contributions: some(said) })),
        ({ until }) => until,
      ),
      { until: null, contributions: some(said) },
    ],
    reviews: inOrder(
      some(() => ({ contributionId: contribution(), on: day(), isClaimed: make.isOf(0.5) })),
      (one) => one.on,
    ),
    links: inOrder(links, ({ from }) => from),
  };
}

const described = (columns: InitiativeColumns) =>
  columns
    .listIds()
    .toSorted()
    .map((id) => columns.describe(id));

describe('the pasts of all initiatives as numbers', () => {
  it.each([1, 2, 3])('tell of every day what the rule says of each initiative (%i)', (seed) => {
    const random = randomNumbers(seed);
    const ids = Array.from({ length: 60 }, (_none, index) => `initiative${index}`);
    const pasts = new Map(ids.map((id) => [id, madeUp(random, id)]));
    const columns = new PastColumns(new ColumnWords());
    for (const past of pasts.values()) columns.set(past);
    for (const id of ids.slice(0, 20)) {
      pasts.set(id, madeUp(random, id));
      columns.set(pasts.get(id) as InitiativePast);
    }
    for (const id of ids.slice(20, 30)) {
      pasts.delete(id);
      columns.remove(id);
    }
    for (let days = 0; days < 60; days += 7) {
      const day = addDays(TODAY, -days);
      const expected = new InitiativeColumns(new ColumnWords());
      for (const past of pasts.values()) {
        const entry = initiativeOn(past, day);
        if (entry) expected.set(entry);
      }
      expect([day, described(columns.columnsOn(day))]).toEqual([day, described(expected)]);
    }
  });

  it('are told again of one initiative in columns that are filled', () => {
    const past = new PastColumns(new ColumnWords());
    past.set(PAST);
    const columns = past.columnsOn('2026-03-01');
    past.set({ ...PAST, workStatus: 'paused', statusChanges: [] });
    past.writeAgain(columns, 'one', '2026-03-01');
    expect(columns.describe('one')).toMatchObject({ workStatus: 'paused' });
    past.remove('one');
    past.writeAgain(columns, 'one', '2026-03-01');
    expect(columns.size).toBe(0);
  });
});
