import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import {
  emptyContribution,
  initiativeExample,
  statusReportExample,
  type Initiative,
  type InitiativeBody,
  type StatusReport,
  type StatusReportBody,
} from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import type { PlatformTest } from './platform/open-test-app.ts';

/** Everybody who may meet an initiative: those who may write it and those who may not. */
export type TestPeople = Readonly<{
  actorId: string;
  otherActorId: string;
  editor: TestClient;
  otherEditor: TestClient;
  coordinator: TestClient;
  councillor: TestClient;
  administrator: TestClient;
  visitor: TestClient;
  /** Somebody new who writes for the actor. */
  memberOf: (actorId: string) => Promise<TestClient>;
}>;

export async function cast(test: PlatformTest): Promise<TestPeople> {
  const [{ id: actorId }, { id: otherActorId }] = await Promise.all([
    seedActor(test),
    seedActor(test),
  ]);
  const editorOf = async (id: string) =>
    test.as(await seedAccount(test, { memberships: [{ actorId: id, role: 'editor' }] }));
  const inRegion = async (regionRole: 'coordinator' | 'councillor' | 'administrator') =>
    test.as(await seedAccount(test, { regionRole }));
  const [editor, otherEditor, coordinator, councillor, administrator] = await Promise.all([
    editorOf(actorId),
    editorOf(otherActorId),
    inRegion('coordinator'),
    inRegion('councillor'),
    inRegion('administrator'),
  ]);
  return {
    actorId,
    otherActorId,
    editor,
    otherEditor,
    coordinator,
    councillor,
    administrator,
    visitor: test.visitor,
    memberOf: editorOf,
  };
}

/** A body that can be submitted. */
export function completeBody(
  ownerActorId: string,
  changes: Partial<InitiativeBody> = {},
): InitiativeBody {
  return {
    ...initiativeExample(),
    ownerActorId,
    description: 'Frivilliga kör med mätutrustning.',
    workStatus: 'ongoing',
    contactEmail: 'hemlig.brevlada@example.org',
    actions: [
      { code: 'l09', isPrimary: true },
      { code: 'l08', isPrimary: false },
    ],
    contributions: [contribution()],
    perspectiveCodes: ['perspektiv-hela-lanet'],
    ...changes,
  };
}

type ContributionBody = InitiativeBody['contributions'][number];

/** Employment, which the strategy splits by sex and by where people are born. */
export function contribution(changes: Partial<ContributionBody> = {}): ContributionBody {
  return {
    ...emptyContribution(randomUUID(), 'k-e1'),
    indicatorCode: 'k-e1-1',
    measureCode: 'k-e1-1-sysselsatta',
    direction: 'increase',
    unit: 'percent',
    expected: [{ sex: 'women', birth: null, value: '0.2' }],
    mechanism: 'Fler kan arbeta där de bor.',
    confidence: 'medium',
    byYear: 2028,
    ...changes,
  };
}

export async function draft(
  { editor, actorId }: Pick<TestPeople, 'editor' | 'actorId'>,
  changes: Partial<InitiativeBody> = {},
): Promise<Initiative> {
  const answer = await editor.post<Initiative>('/initiatives', completeBody(actorId, changes));
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

export async function move(
  client: TestClient,
  { id, version }: Pick<Initiative, 'id' | 'version'>,
  transition: string,
  body?: object,
): Promise<Initiative> {
  const sent = transition === 'archiving' ? { reason: 'Arbetet är slut.', ...body } : body;
  const answer = await client.post<Initiative>(`/initiatives/${id}/${transition}`, sent, {
    version,
  });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

/** The initiative once the coordinator has accepted what waits of it, if anything does. */
export async function acceptChange(
  { coordinator }: Pick<TestPeople, 'coordinator'>,
  initiative: Initiative,
): Promise<Initiative> {
  return initiative.pendingChange === null
    ? initiative
    : move(coordinator, initiative, 'change-acceptance');
}

export async function submitted(
  people: TestPeople,
  changes: Partial<InitiativeBody> = {},
): Promise<Initiative> {
  return move(people.editor, await draft(people, changes), 'submission');
}

export async function published(
  people: TestPeople,
  changes: Partial<InitiativeBody> = {},
): Promise<Initiative> {
  const { id } = await move(people.coordinator, await submitted(people, changes), 'publication');
  await acceptPartners(people, id);
  const { body: initiative } = await people.editor.get<Initiative>(`/initiatives/${id}`);
  return initiative;
}

/** Each partner of a published initiative agrees: by a member, or by the coordinator where it has none. */
export async function acceptPartners(
  { coordinator, memberOf }: Pick<TestPeople, 'coordinator' | 'memberOf'>,
  initiativeId: string,
): Promise<void> {
  const { body } = await coordinator.get<Initiative>(`/initiatives/${initiativeId}`);
  for (const { id, actor, version, reviewState, abilities } of body.partnerships) {
    if (reviewState !== 'asked') continue;
    const person = abilities.accept ? coordinator : await memberOf(actor.id);
    const answer = await person.post(`/partnerships/${id}/acceptance`, undefined, { version });
    expect(answer).toMatchObject({ status: 200 });
  }
}

/** What a report says, enough to be filed. */
export function reportBody(changes: Partial<StatusReportBody> = {}): StatusReportBody {
  return { ...statusReportExample(), ...changes };
}

export async function reportDraft(
  { editor }: Pick<TestPeople, 'editor'>,
  initiativeId: string,
  changes: Partial<StatusReportBody> = {},
): Promise<StatusReport> {
  const opened = await editor.post<StatusReport>(`/initiatives/${initiativeId}/reports`);
  expect(opened).toMatchObject({ status: 201 });
  const { id, version } = opened.body;
  const written = await editor.put<StatusReport>(`/reports/${id}`, reportBody(changes), {
    version,
  });
  expect(written).toMatchObject({ status: 200 });
  return written.body;
}

export async function filed(
  people: Pick<TestPeople, 'editor'>,
  initiativeId: string,
  changes: Partial<StatusReportBody> = {},
): Promise<StatusReport> {
  const { id, version } = await reportDraft(people, initiativeId, changes);
  const answer = await people.editor.post<StatusReport>(`/reports/${id}/filing`, undefined, {
    version,
  });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

/** The row and everything that hangs on it, as the database has it. */
export async function storedInitiative({ database }: PlatformTest, id: string): Promise<string> {
  const { rows } = await database.pool.query(
    `select (select row_to_json(i) from initiative i where id = $1) as initiative,
      (select json_agg(l order by action_id) from initiative_action l where initiative_id = $1) as actions,
      (select json_agg(p) from initiative_partner p where initiative_id = $1) as partners,
      (select json_agg(m) from initiative_municipality m where initiative_id = $1) as places,
      (select json_agg(f) from funding f where initiative_id = $1) as funding,
      (select json_agg(c order by position) from contribution c where initiative_id = $1) as contributions,
      (select json_agg(r order by id) from status_report r where initiative_id = $1) as reports,
      (select count(*) from history_entry where subject_id = $1::text) as history`,
    [id],
  );
  return JSON.stringify(rows[0]);
}
