import { expect } from '@jest/globals';
import type {
  ActionPage,
  CoverageMatrix,
  Initiative,
  InitiativeBody,
  Ownership,
} from '@samhandling/contract';
import { seedAccount } from '@samhandling/api/testing';
import { published, type TestPeople } from './initiative-fixtures.ts';
import type { PlatformTest } from './platform/open-test-app.ts';

/** Reads what must be there, as a visitor. */
export async function readPublic<Body>({ visitor }: PlatformTest, path: string): Promise<Body> {
  const { status, body } = await visitor.get<Body>(path);
  expect([path, status]).toEqual([path, 200]);
  return body;
}

/** Codes of the actions that match, in the order asked for. */
export async function actionCodes(test: PlatformTest, query: string): Promise<string[]> {
  const { items } = await readPublic<ActionPage>(test, `/actions?limit=100&${query}`);
  return items.map(({ code }) => code);
}

/** What an initiative's body says of actions; the first is the primary one. */
export const serving = (...codes: string[]) => ({
  actions: codes.map((code, index) => ({ code, isPrimary: index === 0 })),
});

export const rowOf = ({ areas }: CoverageMatrix, code: string) =>
  areas.flatMap(({ rows }) => rows).find(({ tile }) => tile.code === code);

/** Claims the action for the actor and, if so wanted, lets the coordinator confirm it. */
export async function own(
  test: PlatformTest,
  { coordinator }: Pick<TestPeople, 'coordinator'>,
  {
    actorId,
    action,
    isConfirmed = true,
  }: { actorId: string; action: string; isConfirmed?: boolean },
): Promise<void> {
  const administrator = await test.as(
    await seedAccount(test, { memberships: [{ actorId, role: 'administrator' }] }),
  );
  const { body } = await administrator.post<Ownership>(`/actions/${action}/ownerships`, {
    actorId,
    role: 'lead',
    note: '',
  });
  if (!isConfirmed) return;
  const { status } = await coordinator.post(`/ownerships/${body.id}/confirmation`, undefined, {
    version: body.version,
  });
  expect(status).toBe(200);
}

/** An initiative that the actor leads. */
export async function publishedBy(
  test: PlatformTest,
  people: TestPeople,
  actorId: string,
  changes: Partial<InitiativeBody>,
): Promise<Initiative> {
  const editor = await test.as(
    await seedAccount(test, { memberships: [{ actorId, role: 'editor' }] }),
  );
  return published({ ...people, editor, actorId }, changes);
}

/** The coordinator questions a contribution of the initiative: it no longer counts. */
export async function question(
  { coordinator }: Pick<TestPeople, 'coordinator'>,
  { id, contributions }: Initiative,
  position = 0,
): Promise<void> {
  const { status } = await coordinator.post(
    `/initiatives/${id}/contributions/${contributions[position]?.id}/questioning`,
    { question: 'Hur många av dem hade fått arbete ändå?' },
    { version: 1 },
  );
  expect(status).toBe(200);
}
