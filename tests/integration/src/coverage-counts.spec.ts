import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ActionPage,
  CoverageMap,
  CoverageSummary,
  InitiativePage,
} from '@samhandling/contract';
import { MUNICIPALITY_WORK, THIN_FACTS } from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
import { own, readPublic, serving } from './coverage-fixtures.ts';
import { cast, filed, published } from './initiative-fixtures.ts';
import { makeUpInitiatives, monthsAgo, MUNICIPALITIES } from './made-up-initiatives.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
  const { items } = await readPublic<ActionPage>(test, '/actions?limit=70');
  await makeUpInitiatives(
    test,
    items.map(({ code }) => code),
    14,
  );
  const people = await cast(test);
  const { id: actorId } = await seedActor(test);
  for (const action of ['l01', 'l02', 'l03', 'i18']) await own(test, people, { actorId, action });
  for (const action of ['l04', 'i19']) {
    await own(test, people, { actorId, action, isConfirmed: false });
  }
  // They say what they expect to change; the last of them has seen it.
  const startsOn = '2019-01-01';
  await published(people, { ...serving('i16', 'l05'), startsOn, endsOn: '2020-12-31' });
  await published(people, { ...serving('i17'), startsOn, endsOn: monthsAgo(-6) });
  const { id, contributions } = await published(people, {
    ...serving('l02'),
    municipalityCodes: MUNICIPALITIES,
  });
  await filed(people, id, {
    observedEffects: contributions.map((contribution) => ({
      contributionId: contribution.id,
      sex: 'women',
      birth: null,
      value: '0.1',
      unit: 'percent',
      note: 'Tolv personer fick arbete.',
      evidenceUrl: null,
      confidence: 'medium',
    })),
  });
});
afterAll(() => test.close());

/** Every number of a summary, with the filter that it opens a list by. */
function numbersOf(summary: CoverageSummary): [filter: string, count: number][] {
  const { places, thinBy, nobodyUnowned } = summary;
  return [
    ['', summary.actions],
    ['ownership=owned', summary.owned],
    ['ownership=claimed', summary.claimed],
    ['ownership=none', summary.withoutOwner],
    ['activity=none', summary.withoutInitiative],
    ['activity=planned', summary.plannedOnly],
    ['activity=ongoing', summary.ongoing],
    ['activity=stalled', summary.stalled],
    ['activity=completed', summary.completed],
    ['gap=no_expected_effect', summary.withoutExpectedEffect],
    ['evidence=observed', summary.withObservedEffect],
    [`thin=${THIN_FACTS}`, summary.thin],
    ...THIN_FACTS.map((fact): [string, number] => [`thin=${fact}`, thinBy[fact] ?? -1]),
    ...(places
      ? [
          ...MUNICIPALITY_WORK.map((place): [string, number] => [`place=${place}`, places[place]]),
          ['place=nobody&ownership=none,claimed', nobodyUnowned ?? -1] satisfies [string, number],
        ]
      : []),
  ];
}

const summaryOf = async (selection: string) =>
  (await readPublic<CoverageMap>(test, `/coverage?${selection}`)).summary;

async function expectLists(selection: string): Promise<void> {
  const numbers = numbersOf(await summaryOf(selection));
  const lists: typeof numbers = [];
  for (const [filter] of numbers) {
    const { total } = await readPublic<ActionPage>(test, `/actions?limit=1&${selection}&${filter}`);
    lists.push([filter, total]);
  }
  expect(numbers).toEqual(lists);
}

describe('Every number of a summary is the length of the list behind it', () => {
  it('in the county, where each of them is more than nothing', async () => {
    await expectLists('');
    const numbers = numbersOf(await summaryOf(''));
    expect(numbers.filter(([, count]) => count === 0)).toEqual([]);
  });

  it.each(MUNICIPALITIES)('in the municipality %s, which has all actions', async (code) => {
    await expectLists(`municipality=${code}`);
    const { actions, places } = await summaryOf(`municipality=${code}`);
    const ofPlaces = MUNICIPALITY_WORK.map((place) => places?.[place] ?? 0);
    expect([actions, ofPlaces.reduce((all, one) => all + one)]).toEqual([95, 95]);
  });

  it('of some kinds of actors', async () => {
    await expectLists('actorType=company,civil_society');
    await expectLists('actorType=municipality&municipality=2584');
  });
});

describe('The numbers of an area are the lengths of its lists of initiatives', () => {
  it.each(['', 'municipality=2584'])('in the selection "%s"', async (selection) => {
    const { areas } = await readPublic<CoverageMap>(test, `/coverage?${selection}`);
    expect(areas.some(({ active, initiatives }) => 0 < active && active < initiatives)).toBe(true);
    const lengthOf = async (filter: string) =>
      (await readPublic<InitiativePage>(test, `/initiatives?limit=1&${selection}&${filter}`)).total;
    for (const { code, active, initiatives } of areas) {
      const working = `area=${code}&workStatus=ongoing&timeliness=recent,due`;
      expect([code, active, initiatives]).toEqual([
        code,
        await lengthOf(working),
        await lengthOf(`area=${code}`),
      ]);
    }
  });
});
