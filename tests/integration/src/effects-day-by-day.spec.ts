import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContributionBody, EffectGoal, EffectMap, Initiative } from '@samhandling/contract';
import { withClient } from '@samhandling/local-postgres';
import { createTestApp, type TestApp } from '@samhandling/api/testing';
import { serving } from './coverage-fixtures.ts';
import {
  castOwners,
  chance,
  daysBeforeToday,
  onDay,
  publishedPlan,
  save,
  type Owners,
} from './dated-initiative-fixtures.ts';
import { contribution } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

const DAYS = 24;

let test: PlatformTest;
let owners: Owners;
beforeAll(async () => {
  test = await openTestApp();
  owners = await castOwners(test);
});
afterAll(() => test.close());

/** What two effect goals and the effect map tell, of a day or of now. */
async function told({ visitor }: TestApp, day?: string) {
  const read = async <Answer>(path: string) => {
    const { status, body } = await visitor.get<Answer>(
      day === undefined ? path : `${path}?asOf=${day}`,
    );
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const effectGoalsTold = [];
  for (const code of ['k-e1', 't-e1']) {
    const { initiativeCount, measures, withoutMeasure, work } = await read<EffectGoal>(
      `/effect-goals/${code}`,
    );
    const { reach, unsized, unsplit } = work;
    const effects = measures.map((one) => one.effects);
    effectGoalsTold.push({ initiativeCount, effects, withoutMeasure, reach, unsized, unsplit });
  }
  const { initiatives, effectGoals } = await read<EffectMap>('/effect-map');
  return { effectGoalsTold, initiatives, effectGoals };
}

/** What an initiative may say that it is to change: how much, to which goal, for whom. */
function sayings({ below }: ReturnType<typeof chance>) {
  const sizes = (): ContributionBody['expected'] => {
    const value = `0.${1 + below(9)}`;
    const kinds: ContributionBody['expected'][] = [
      [],
      [{ sex: null, birth: null, value }],
      [{ sex: 'women', birth: null, value }],
    ];
    return kinds[below(kinds.length)] ?? [];
  };
  const toSkills = () => contribution({ expected: sizes(), byYear: 2028 + below(3) });
  const toTourism = () =>
    contribution({
      effectGoalCode: 't-e1',
      indicatorCode: null,
      measureCode: null,
      unit: null,
      expected: [],
    });
  return (): ContributionBody[] =>
    [below(3) > 0 ? toSkills() : null, below(3) === 0 ? toTourism() : null].filter(
      (one) => one !== null,
    );
}

/** Questions, accepts or opens again the first contribution of the initiative, whichever can be done. */
async function review({ people }: Owners, id: string): Promise<void> {
  const { body } = await people.coordinator.get<Initiative>(`/initiatives/${id}`);
  const [one] = body.contributions;
  if (one === undefined) return;
  const path = `/initiatives/${id}/contributions/${one.id}`;
  const is = (state: string) => one.review?.state === state;
  const [to, said] = is('accepted')
    ? ['reopening', { reason: 'Det behöver läsas om.' }]
    : is('questioned')
      ? ['acceptance', {}]
      : ['questioning', { question: 'Hur vet ni det?' }];
  const { status } = await people.coordinator.post(`${path}/${to}`, said, { version: one.version });
  expect([to, status]).toEqual([to, 200]);
}

describe('What is expected on a day that has passed', () => {
  const days = daysBeforeToday(DAYS);
  const given = new Map<string, object>();

  /** Each day an initiative is published, says something else, or is reviewed. */
  beforeAll(async () => {
    const random = chance(20_261_129);
    const say = sayings(random);
    const ids: string[] = [];
    for (const day of days) {
      await onDay(test, day, async () => {
        const changed = ids[random.below(ids.length + 1)];
        const body = { ...serving('t04'), municipalityCodes: ['2521'], contributions: say() };
        if (changed === undefined) {
          ids.push((await publishedPlan(owners, body)).id);
        } else if (random.below(3) === 0) {
          await review(owners, changed);
        } else {
          await save(owners, changed, owners.association, { ...body, ...(await kept(changed)) });
        }
      });
      given.set(day, await told(test));
    }
    /** Half of the time the same contribution says something else, and half of the time another one does. */
    async function kept(id: string) {
      const { body } = await owners.editor.get<Initiative>(`/initiatives/${id}`);
      const same = body.contributions.find(({ effectGoal }) => effectGoal.code === 'k-e1');
      const next = say();
      if (same === undefined || random.below(2) === 0) return { contributions: next };
      return {
        contributions: next.map((one) =>
          one.effectGoalCode === 'k-e1' ? { ...one, id: same.id } : one,
        ),
      };
    }
  });

  it('is what was told on the day itself, whatever was said since', async () => {
    expect(new Set([...given.values()].map((one) => JSON.stringify(one))).size).toBeGreaterThan(12);
    for (const day of days) expect([day, await told(test, day)]).toEqual([day, given.get(day)]);
  });

  it('is the same where nothing was kept of the initiatives at the time', async () => {
    await forgetAllButTheLastRows();
    const again = await createTestApp(test.config.databaseUrl, { isMigrated: true });
    try {
      for (const day of days) expect([day, await told(again, day)]).toEqual([day, given.get(day)]);
    } finally {
      await again.close();
    }
  });
});

/** As where the rows began to be kept today. */
async function forgetAllButTheLastRows(): Promise<void> {
  await withClient(test.postgres.ownerUrl(test.databaseName), async (owner) => {
    await owner.query('alter table dated_initiative disable trigger append_only');
    const { rowCount } = await owner.query(`
      delete from dated_initiative earlier using dated_initiative later
      where later.initiative_id = earlier.initiative_id and later.id > earlier.id`);
    expect(rowCount).toBeGreaterThan(DAYS / 3);
  });
}
