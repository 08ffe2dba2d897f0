import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageMap, InitiativePage } from '@samhandling/contract';
import { stockholmDate } from '@samhandling/domain';
import { readPublic, serving } from './coverage-fixtures.ts';
import { cast, published } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
  const people = await cast(test);
  const ongoing = { workStatus: 'ongoing' as const };
  await published(people, {
    ...ongoing,
    ...serving('t01'),
    perspectiveCodes: ['perspektiv-jamstalldhet'],
  });
  await published(people, { ...ongoing, ...serving('t02'), agendaGoals: [5] });
  await published(people, {
    ...ongoing,
    ...serving('t03', 't04'),
    perspectiveCodes: ['perspektiv-jamstalldhet'],
    specialisationCodes: ['fokus-rymd'],
  });
});
afterAll(() => test.close());

async function activeActions(query: string): Promise<string[]> {
  const { areas } = await readPublic<CoverageMap>(test, `/coverage?${query}`);
  return areas
    .flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
    .filter(({ active }) => active > 0)
    .map(({ code }) => code);
}

describe('The coverage of the work for an aspect', () => {
  it.each([
    ['perspective=perspektiv-jamstalldhet', ['t01', 't03', 't04'], 2],
    ['agendaGoal=5,10', ['t02'], 1],
    ['agendaGoal=10', [], 0],
    ['specialisation=fokus-rymd', ['t03', 't04'], 1],
    ['perspective=perspektiv-jamstalldhet&specialisation=fokus-rymd', ['t03', 't04'], 1],
    ['perspective=perspektiv-jamstalldhet&agendaGoal=5', [], 0],
  ])('with %s is of %j', async (query, codes, initiatives) => {
    expect(await activeActions(query)).toEqual(codes);
    expect(await activeActions(`${query}&asOf=${stockholmDate(new Date())}`)).toEqual(codes);
    const map = await readPublic<CoverageMap>(test, `/coverage?${query}`);
    expect([map.summary.actions, map.initiatives]).toEqual([95, initiatives]);
    const list = await readPublic<InitiativePage>(test, `/initiatives?${query}`);
    expect(list.total).toBe(initiatives);
  });
});
