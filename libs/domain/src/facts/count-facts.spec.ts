import { describe, expect, it } from '@jest/globals';
import { ACTOR_TYPES } from '../actor/actor-vocabulary.ts';
import { fullMonthsBetween } from '../calendar/calendar-date.ts';
import { type CoverageFacts } from '../coverage/coverage-facts.ts';
import { WORK_STATUSES } from '../initiative/initiative-vocabulary.ts';
import { timelinessOf } from '../initiative/timeliness.ts';
import { isActive, sitesOf } from '../place/municipality-work.ts';
import { countCells, countServed } from './count-cells.ts';
import { countFacts, type CoverageWork } from './count-facts.ts';
import { type ActorEntry, type FrameAction } from './county-columns.ts';
import { columnsOf, frame, type MadeUpCounty, makeUpCounty, TODAY } from './county.fixture.ts';
import { type InitiativeEntry } from './initiative-cells.ts';

/** The filters that are asked for, alone and together. */
const FILTERS: readonly CoverageWork[] = [
  {},
  { municipality: 'm03' },
  { municipality: 'm39' },
  { municipality: 'unknown' },
  { actor: 'actor07' },
  { actor: 'unknown' },
  { actorType: ['company', 'municipality'] },
  { perspective: ['p00', 'p02'] },
  { agendaGoal: [4] },
  { specialisation: ['green'] },
  { municipality: 'm03', actorType: ['municipality'], perspective: ['p01'] },
];
const CASES = [1, 2].flatMap((seed) => FILTERS.map((filter) => ({ seed, ...filter })));

/** One initiative with what the rules say of it, looked up and not counted. */
type Work = InitiativeEntry & {
  readonly owner: ActorEntry;
  readonly sites: readonly string[];
  readonly isActive: boolean;
  readonly silentMonths: number | null;
};

function workOf({ initiatives, actors }: MadeUpCounty): Work[] {
  return initiatives.map((initiative) => {
    const owner = actors.find(({ id }) => id === initiative.ownerActorId) as ActorEntry;
    const { timeliness, monthsWithoutReport } = timelinessOf({
      ...initiative,
      publicationState: 'published',
      today: TODAY,
    });
    const isOverdue = timeliness === 'overdue';
    return {
      ...initiative,
      owner,
      sites: sitesOf({
        ...initiative,
        leadingMunicipality: owner.type === 'municipality' ? owner.municipalityCode : null,
      }),
      isActive: isActive({ ...initiative, isOverdue }),
      silentMonths: isOverdue ? monthsWithoutReport : null,
    };
  });
}

const isAsked = (filter: CoverageWork) => (work: Work) =>
  (!filter.actorType || filter.actorType.includes(work.owner.type)) &&
  (!filter.actor || [work.owner.id, ...work.partnerActorIds].includes(filter.actor)) &&
  (!filter.perspective ||
    filter.perspective.some((one) => work.aspects.perspective.includes(one))) &&
  (!filter.agendaGoal ||
    filter.agendaGoal.some((one) => work.aspects.agenda_goal.includes(String(one)))) &&
  (!filter.specialisation ||
    filter.specialisation.some((one) => work.aspects.specialisation.includes(one)));

const isThere =
  ({ municipality }: CoverageWork) =>
  (work: Work) =>
    !municipality || work.sites.includes(municipality);

const latest = (days: readonly (string | null)[]) =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

const tallied = <Word extends string>(words: readonly Word[], all: readonly string[]) =>
  words
    .map((word) => ({ word, count: all.filter((one) => one === word).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.word < b.word ? -1 : 1));

/** The facts of one action, each counted for itself over the entries. */
function factsOf(county: MadeUpCounty, action: FrameAction, filter: CoverageWork): CoverageFacts {
  const around = workOf(county)
    .filter(isAsked(filter))
    .filter(({ actionIds }) => actionIds.includes(action.id));
  const here = around.filter(isThere(filter));
  const active = here.filter((one) => one.isActive);
  const widely = [...around.filter(({ placeScope }) => placeScope === 'county'), ...here].filter(
    (one) => one.isActive,
  );
  const distinct = (scope: string) =>
    new Set(widely.filter(({ placeScope }) => placeScope === scope)).size;
  const owned = county.ownerships
    .filter(({ actionId }) => actionId === action.id)
    .toSorted((a, b) => (`${a.openedOn}${a.id}` < `${b.openedOn}${b.id}` ? -1 : 1))
    .map((one) => ({
      ...one,
      actor: county.actors.find(({ id }) => id === one.actorId) as ActorEntry,
    }));
  const inOrder = [
    ...owned.filter(({ role }) => role === 'lead'),
    ...owned.filter(({ role }) => role !== 'lead'),
  ];
  const named = ({ actor: { id, name, type } }: (typeof inOrder)[number]) => ({
    actorId: id,
    name,
    type,
  });
  const confirmed = (wanted: string) =>
    inOrder.filter(({ role, state }) => state === 'confirmed' && role === wanted).map(named);
  const released = inOrder
    .filter(({ role, state }) => state === 'released' && role === 'lead')
    .toSorted((a, b) => ((a.releasedOn ?? '') > (b.releasedOn ?? '') ? -1 : 1));
  const silent = here.map(({ silentMonths }) => silentMonths).filter((months) => months !== null);
  const states = here.filter(({ effects }) => effects.length > 0);
  const types = [
    ...active.map(({ owner }) => owner.type),
    ...inOrder.filter(({ state }) => state === 'confirmed').map(({ actor }) => actor.type),
  ];
  return {
    confirmedLead: confirmed('lead')[0] ?? null,
    releasedLead: released.map(named)[0] ?? null,
    confirmedContributing: confirmed('contributing'),
    claims: inOrder.flatMap((one) =>
      one.state === 'claimed' || one.state === 'proposed'
        ? [{ ...named(one), role: one.role, state: one.state }]
        : [],
    ),
    initiatives: {
      total: here.length,
      byWorkStatus: Object.fromEntries(
        WORK_STATUSES.map((status) => [
          status,
          here.filter(({ workStatus }) => workStatus === status).length,
        ]),
      ) as CoverageFacts['initiatives']['byWorkStatus'],
      active: active.length,
      overdue: silent.length,
      lastReportOn: latest(here.map(({ lastReportOn }) => lastReportOn)),
      oldestUnreportedMonths: silent.length === 0 ? null : Math.max(...silent),
    },
    effects: {
      expected: states.length,
      expectedByActive: states.filter((one) => one.isActive).length,
      observed: here.filter(({ effects }) => effects.some(({ isObserved }) => isObserved)).length,
    },
    active: {
      sites: tallied(
        [...new Set(active.flatMap(({ sites }) => sites))],
        active.flatMap(({ sites }) => sites),
      ).map(({ word, count }) => ({ code: word, count })),
      countyWide: distinct('county'),
      crossBorder: distinct('cross_border'),
      leads: new Set(active.map(({ owner }) => owner.id)).size,
      lastEndOn: active.some(({ endsOn }) => endsOn === null)
        ? null
        : latest(active.map(({ endsOn }) => endsOn)),
    },
    actorTypes: tallied(ACTOR_TYPES, types).map(({ word, count }) => ({ type: word, count })),
  };
}

describe('the facts that are counted over columns', () => {
  it.each(CASES)(
    'are those that the rules give, one action at a time: %j',
    ({ seed, ...filter }) => {
      const county = makeUpCounty(seed);
      for (const { action, facts } of countFacts(columnsOf(county), filter, TODAY)) {
        expect([action.code, facts]).toEqual([action.code, factsOf(county, action, filter)]);
      }
    },
  );

  it('are of an actor that owns the action or whose work serves it', () => {
    const county = makeUpCounty(4, 20);
    const counted = countFacts(columnsOf(county), { actor: 'actor07' }, TODAY);
    expect(counted.filter(({ isOfActor }) => isOfActor).map(({ action }) => action.id)).toEqual(
      frame.actions
        .map(({ id }) => id)
        .filter(
          (id) =>
            county.ownerships.some(
              (one) =>
                one.actionId === id && one.actorId === 'actor07' && one.state === 'confirmed',
            ) ||
            workOf(county)
              .filter(isAsked({ actor: 'actor07' }))
              .some(({ actionIds }) => actionIds.includes(id)),
        ),
    );
  });

  it('tell how long the oldest silence is in whole months', () => {
    const [initiative] = makeUpCounty(1).initiatives as [InitiativeEntry];
    const county = {
      ...makeUpCounty(1, 0),
      initiatives: [
        {
          ...initiative,
          workStatus: 'paused' as const,
          publishedOn: '2025-01-31',
          lastReportOn: null,
          actionIds: ['action00'],
        },
      ],
    };
    const [first] = countFacts(columnsOf(county), {}, TODAY);
    expect(first?.facts.initiatives.oldestUnreportedMonths).toBe(
      fullMonthsBetween('2025-01-31', TODAY),
    );
  });
});

/** The keys of the columns that the work stands in. */
const KEYS = {
  municipality: ({ sites }: Work) => sites,
  actorType: ({ owner }: Work) => [owner.type],
  workStatus: ({ workStatus }: Work) => [workStatus],
  effectGoal: ({ effects }: Work) => effects.map(({ effectGoalId }) => `code-${effectGoalId}`),
};
const COLUMNS = ['municipality', 'actorType', 'workStatus', 'effectGoal'] as const;

const serves = (holds: (action: FrameAction) => boolean) => {
  const ids = new Set(frame.actions.filter(holds).map(({ id }) => id));
  return ({ actionIds }: Work) => actionIds.some((id) => ids.has(id));
};

const cellsOf = (some: readonly Work[], keysOf: (work: Work) => readonly string[]) => ({
  cells: Object.fromEntries(
    [...new Set(some.flatMap(keysOf))].map((key) => [
      key,
      some.filter((one) => keysOf(one).includes(key)).length,
    ]),
  ),
  total: some.length,
});

describe('the cells of a matrix that are counted over columns', () => {
  it.each(CASES)('count each initiative once in every place: %j', ({ seed, ...filter }) => {
    const county = makeUpCounty(seed);
    const isChosen = ({ position }: FrameAction) => position % 5 !== 0;
    for (const column of COLUMNS) {
      const counted = countCells(columnsOf(county), { ...filter, column, isChosen }, TODAY);
      const some = workOf(county)
        .filter(isAsked(filter))
        .filter(isThere(filter))
        .filter((one) => column === 'workStatus' || one.isActive);
      const told = (holds: (action: FrameAction) => boolean) =>
        cellsOf(some.filter(serves((action) => isChosen(action) && holds(action))), KEYS[column]);
      expect(counted.all).toEqual(told(() => true));
      for (const { code, area, section } of frame.actions) {
        expect(counted.ofAction(code)).toEqual(told((one) => one.code === code));
        expect(counted.ofSection(section.code)).toEqual(
          told((one) => one.section.code === section.code),
        );
        expect(counted.ofArea(area.code)).toEqual(told((one) => one.area.code === area.code));
      }
    }
  });
});

describe('the work that serves areas', () => {
  it.each(CASES)('is counted once in each and once in all: %j', ({ seed, ...filter }) => {
    const county = makeUpCounty(seed);
    const isChosen = ({ isRetired }: FrameAction) => !isRetired;
    const counted = countServed(columnsOf(county), { ...filter, isChosen });
    const some = workOf(county).filter(isAsked(filter)).filter(isThere(filter));
    expect(counted.all.total).toBe(some.filter(serves(isChosen)).length);
    expect(counted.ofArea('b').total).toBe(
      some.filter(serves((one) => isChosen(one) && one.area.code === 'b')).length,
    );
    expect(counted.ofArea('unknown').total).toBe(0);
  });

  it.each(CASES)('can be only what is active on the day: %j', ({ seed, ...filter }) => {
    const county = columnsOf(makeUpCounty(seed));
    const isChosen = ({ isRetired }: FrameAction) => !isRetired;
    const active = countServed(county, { ...filter, isChosen, activeOn: TODAY });
    const cells = countCells(county, { ...filter, isChosen, column: 'actorType' }, TODAY);
    expect(active.all.total).toBe(cells.all.total);
    expect(active.ofArea('b').total).toBe(cells.ofArea('b').total);
  });
});
