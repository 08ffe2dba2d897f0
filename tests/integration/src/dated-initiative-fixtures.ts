import { expect } from '@jest/globals';
import type { Initiative, InitiativeBody } from '@samhandling/contract';
import { addMonths, stockholmDate } from '@samhandling/domain';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import {
  acceptChange,
  cast,
  completeBody,
  published,
  type TestPeople,
} from './initiative-fixtures.ts';
import type { PlatformTest } from './platform/open-test-app.ts';
import { stopClock } from './told-time.ts';

export const today = stockholmDate(new Date());
export const monthsAgo = (months: number) => addMonths(today, -months);
const noonOf = (day: string) => `${day}T12:00:00Z`;
export const dayBefore = (day: string) =>
  new Date(Date.parse(noonOf(day)) - 86_400_000).toISOString().slice(0, 10);

/** So many days that have passed, the earliest first. */
export const daysBeforeToday = (count: number) =>
  Array.from({ length: count }).reduce<string[]>(
    (earlier) => [dayBefore(earlier[0] ?? today), ...earlier],
    [],
  );

/** Two actors of different kinds, and somebody who may write for both. */
export type Owners = Readonly<{
  people: TestPeople;
  editor: TestClient;
  association: string;
  company: string;
}>;

export async function castOwners(test: PlatformTest): Promise<Owners> {
  const people = await cast(test);
  const { id: company } = await seedActor(test, { type: 'company' });
  const association = people.actorId;
  const editor = await test.as(
    await seedAccount(test, {
      memberships: [association, company].map((actorId) => ({ actorId, role: 'editor' })),
    }),
  );
  return { people, editor, association, company };
}

/** Does it on that day, as the database's clock says. */
export async function onDay<Done>(
  test: PlatformTest,
  day: string,
  what: () => Promise<Done>,
): Promise<Done> {
  await stopClock(test, noonOf(day));
  return what();
}

/** An initiative that is planned, so that no clock of reports runs. */
export const publishedPlan = (
  { people }: Pick<Owners, 'people'>,
  body: Partial<InitiativeBody>,
): Promise<Initiative> => published(people, { workStatus: 'planned', ...body });

/** Saves the initiative with all of that body. */
export async function save(
  { editor, people }: Pick<Owners, 'editor' | 'people'>,
  id: string,
  ownerActorId: string,
  body: Partial<InitiativeBody>,
): Promise<void> {
  const { body: now } = await editor.get<Initiative>(`/initiatives/${id}`);
  const answer = await editor.put<Initiative>(
    `/initiatives/${id}`,
    completeBody(ownerActorId, { workStatus: 'planned', ...body }),
    { version: now.version },
  );
  expect(answer).toMatchObject({ status: 200 });
  await acceptChange(people, answer.body);
}

/** How many dated rows an initiative has. */
export async function countDated({ database }: PlatformTest, id: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    'select count(*)::int as count from dated_initiative where initiative_id = $1',
    [id],
  );
  return rows[0]?.count ?? 0;
}

/** Numbers that look like chance and are the same each time. */
export function chance(seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const some = <Item>(items: readonly Item[]): Item[] => {
    const first = below(items.length);
    return items.slice(first, first + 1 + below(items.length - first));
  };
  return { below, some };
}
