import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Action } from '@samhandling/contract';
import { readPublic, serving } from './coverage-fixtures.ts';
import {
  cast,
  draft,
  filed,
  move,
  published,
  reportBody,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const PUBLIC_NUMBERS = [
  '/coverage',
  '/coverage/matrix',
  '/coverage/matrix?columns=actorType',
  '/coverage/matrix?columns=workStatus',
  '/coverage/export',
  '/actions?limit=100',
  '/actions/l20',
  '/priority-areas',
  '/priority-areas/livsmiljo',
  '/sections',
  '/effect-goals',
  '/effect-goals/k-e1',
  '/effect-goals/k-e1/initiatives',
  '/effect-goals/k-e1/export',
  '/effect-map',
  '/indicators',
  '/indicators/k-e1-1',
  '/indicators/k-e1-1/contributions',
];

/**
 * Everything public that counts initiatives or actions. Read one by one: a request that waits two seconds
 * for one of the ten connections is refused, and on a busy machine the last of fifteen at once does.
 */
async function everyPublicNumber(): Promise<string> {
  const answers: unknown[] = [];
  for (const path of PUBLIC_NUMBERS) answers.push(await readPublic(test, path));
  return JSON.stringify(answers);
}

describe('What is not published', () => {
  it('changes no public number: a draft, a submitted, a returned, an archived initiative', async () => {
    const before = await everyPublicNumber();
    await draft(people, serving('l20'));
    await submitted(people, serving('l20'));
    await move(people.coordinator, await submitted(people, serving('l20')), 'return', {
      reason: 'Beskriv mer.',
    });
    expect(await everyPublicNumber()).toBe(before);
    const initiative = await published(people, serving('l20'));
    expect(await everyPublicNumber()).not.toBe(before);
    await move(people.coordinator, initiative, 'archiving');
    expect(await everyPublicNumber()).toBe(before);
  });

  it('has no effect to show before its report is filed', async () => {
    const initiative = await published(people, serving('l21'));
    const facts = async () => (await readPublic<Action>(test, '/actions/l21')).facts;
    expect(await facts()).toMatchObject({ withExpectedEffect: 1, withObservedEffect: 0 });
    const observed = {
      contributionId: initiative.contributions[0]?.id ?? '',
      sex: 'women' as const,
      birth: null,
      value: '0.1',
      unit: 'percent',
      note: 'Tolv personer fick arbete.',
      evidenceUrl: null,
      confidence: 'medium' as const,
    };
    const report = await filed(people, initiative.id, { observedEffects: [observed] });
    expect(await facts()).toMatchObject({ withObservedEffect: 1 });
    const correction = await people.editor.post<{ id: string; version: number }>(
      `/reports/${report.id}/corrections`,
      { reason: 'Antalet var fel.' },
    );
    expect(await facts()).toMatchObject({ withObservedEffect: 1 });
    const { body: emptied } = await people.editor.put<{ version: number }>(
      `/reports/${correction.body.id}`,
      reportBody(),
      { version: correction.body.version },
    );
    await people.editor.post(`/reports/${correction.body.id}/filing`, undefined, emptied);
    expect(await facts()).toMatchObject({ withObservedEffect: 0, withExpectedEffect: 1 });
  });
});
