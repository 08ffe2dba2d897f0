import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ownership, Problem } from '@samhandling/contract';
import {
  RouteInventory,
  seedAccount,
  seedActor,
  type Answer,
  type TestClient,
} from '@samhandling/api/testing';
import {
  cast,
  completeBody,
  draft,
  filed,
  move,
  published,
  reportBody,
  reportDraft,
  submitted,
  type TestPeople,
} from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
}, 60_000);
afterAll(() => test.close());

const malformed = { nothing: 'of the kind' };
const told = async (asked: Promise<Answer<Problem>>) => {
  const { status, body } = await asked;
  return `${status} ${body.code}`;
};

/** Sends each request and says what each was told; every request has all the faults of those after it. */
async function toldInTurn(requests: readonly Promise<Answer<Problem>>[]): Promise<string[]> {
  return Promise.all(requests.map(told));
}

describe('Of several faults of one request the first in this order is told', () => {
  it('where an initiative is changed: sign-in, reading, role, body, version, state, rules', async () => {
    const [secret, seen, locked] = [
      await draft(people),
      await published(people),
      await submitted(people),
    ];
    const unruly = completeBody(people.actorId, { actions: [{ code: 'x99', isPrimary: true }] });
    const put = (client: TestClient, { id }: { id: string }, body: object, version?: number) =>
      client.put<Problem>(`/initiatives/${id}`, body, version === undefined ? {} : { version });
    expect(
      await toldInTurn([
        put(people.visitor, secret, malformed),
        put(people.editor, { id: randomUUID() }, malformed),
        put(people.otherEditor, secret, malformed),
        put(people.councillor, secret, malformed),
        put(people.otherEditor, seen, malformed),
        put(people.coordinator, seen, malformed),
        put(people.editor, locked, malformed),
        put(people.editor, locked, unruly),
        put(people.editor, locked, unruly, locked.version + 1),
        put(people.editor, locked, unruly, locked.version),
        put(people.editor, secret, unruly, secret.version),
      ]),
    ).toEqual([
      '401 session.required',
      '404 request.not_found',
      '404 request.not_found',
      '404 request.not_found',
      '403 permission.denied',
      '403 permission.denied',
      '400 request.invalid',
      '428 version.required',
      '412 version.stale',
      '409 initiative.transition_not_allowed',
      '422 action.unknown',
    ]);
  });

  it('where an initiative is submitted, or returned to its owner', async () => {
    const bare = await draft(people, { title: '' });
    const open = await published(people, { title: 'Redan publicerad' });
    const transition = (
      client: TestClient,
      { id }: { id: string },
      name: string,
      body?: object,
      version?: number,
    ) =>
      client.post<Problem>(
        `/initiatives/${id}/${name}`,
        body,
        version === undefined ? {} : { version },
      );
    const { version } = open;
    expect(
      await toldInTurn([
        transition(people.coordinator, bare, 'submission'),
        transition(people.coordinator, open, 'submission'),
        transition(people.editor, open, 'submission'),
        transition(people.editor, open, 'submission', undefined, version + 1),
        transition(people.editor, open, 'submission', undefined, version),
        transition(people.editor, bare, 'submission', undefined, bare.version),
        transition(people.coordinator, bare, 'return', malformed),
        transition(people.editor, open, 'return', malformed),
        transition(people.coordinator, open, 'return', malformed),
        transition(people.coordinator, open, 'return', { reason: 'Skriv mer.' }),
        transition(people.coordinator, open, 'return', { reason: 'Skriv mer.' }, version + 1),
        transition(people.coordinator, open, 'return', { reason: 'Skriv mer.' }, version),
      ]),
    ).toEqual([
      '404 request.not_found',
      '403 permission.denied',
      '428 version.required',
      '412 version.stale',
      '409 initiative.transition_not_allowed',
      '422 initiative.incomplete',
      '404 request.not_found',
      '403 permission.denied',
      '400 request.invalid',
      '428 version.required',
      '412 version.stale',
      '409 initiative.transition_not_allowed',
    ]);
  });

  it('where a report is changed, filed or discarded', async () => {
    const { id: initiativeId } = await published(people);
    const done = await filed(people, initiativeId, { periodTo: '2026-06-30' });
    const secret = await reportDraft(people, initiativeId, { done: '' });
    const archived = await published(people);
    const kept = await reportDraft(people, archived.id, { done: '' });
    await move(people.coordinator, archived, 'archiving');
    const contributionId = randomUUID();
    const unruly = reportBody({
      observedEffects: [
        {
          contributionId,
          sex: null,
          birth: null,
          value: '1',
          unit: 'percent',
          note: '',
          evidenceUrl: null,
          confidence: 'low',
        },
      ],
    });
    const path = ({ id }: { id: string }) => `/reports/${id}`;
    const { editor, otherEditor } = people;
    const stale = { version: 99 };
    expect(
      await toldInTurn([
        otherEditor.put<Problem>(path(secret), malformed),
        otherEditor.put<Problem>(path(done), malformed),
        editor.put<Problem>(path(done), malformed),
        editor.put<Problem>(path(done), unruly),
        editor.put<Problem>(path(done), unruly, stale),
        editor.put<Problem>(path(done), unruly, { version: done.version }),
        editor.put<Problem>(path(secret), unruly, { version: secret.version }),
        editor.post<Problem>(`${path(kept)}/filing`),
        editor.post<Problem>(`${path(kept)}/filing`, undefined, stale),
        editor.post<Problem>(`${path(kept)}/filing`, undefined, { version: kept.version }),
        editor.post<Problem>(`${path(secret)}/filing`, undefined, { version: secret.version }),
        otherEditor.delete<Problem>(path(secret)),
        otherEditor.delete<Problem>(path(done)),
        editor.delete<Problem>(path(done)),
        editor.delete<Problem>(path(done), stale),
        editor.delete<Problem>(path(done), { version: done.version }),
      ]),
    ).toEqual([
      '404 request.not_found',
      '403 permission.denied',
      '400 request.invalid',
      '428 version.required',
      '412 version.stale',
      '409 status_report.transition_not_allowed',
      '422 status_report.contribution_unknown',
      '428 version.required',
      '412 version.stale',
      '409 initiative.transition_not_allowed',
      '422 status_report.incomplete',
      '404 request.not_found',
      '403 permission.denied',
      '428 version.required',
      '412 version.stale',
      '409 status_report.transition_not_allowed',
    ]);
  });

  it('where an actor is changed or admitted', async () => {
    const [admitted, requested] = [
      await seedActor(test),
      await seedActor(test, { state: 'requested' }),
    ];
    const runs = await test.as(
      await seedAccount(test, { memberships: [{ actorId: admitted.id, role: 'administrator' }] }),
    );
    const stranger = await test.as(
      await seedAccount(test, {
        memberships: [{ actorId: people.otherActorId, role: 'administrator' }],
      }),
    );
    const unruly = {
      name: 'Byalaget',
      type: 'civil_society',
      municipalityCode: '2521',
      organisationNumber: '556000-0002',
      webAddress: '',
      description: '',
      contactEmail: '',
    };
    const [path, hidden] = [`/actors/${admitted.id}`, `/actors/${requested.id}`];
    const stale = { version: 99 };
    expect(
      await toldInTurn([
        stranger.put<Problem>(hidden, malformed),
        stranger.put<Problem>(path, malformed),
        runs.put<Problem>(path, malformed),
        runs.put<Problem>(path, unruly),
        runs.put<Problem>(path, unruly, stale),
        runs.put<Problem>(path, unruly, { version: 1 }),
        stranger.post<Problem>(`${hidden}/decline`, malformed),
        stranger.post<Problem>(`${path}/decline`, malformed),
        people.coordinator.post<Problem>(`${path}/decline`, malformed),
        people.coordinator.post<Problem>(`${path}/admission`),
        people.coordinator.post<Problem>(`${path}/admission`, undefined, stale),
        people.coordinator.post<Problem>(`${path}/admission`, undefined, { version: 1 }),
      ]),
    ).toEqual([
      '404 request.not_found',
      '403 permission.denied',
      '400 request.invalid',
      '428 version.required',
      '412 version.stale',
      '422 actor.organisation_number_invalid',
      '404 request.not_found',
      '403 permission.denied',
      '400 request.invalid',
      '428 version.required',
      '412 version.stale',
      '409 actor.transition_not_allowed',
    ]);
  });

  it('where a responsibility is released', async () => {
    const { id: actorId } = await seedActor(test);
    const administrator = await test.as(
      await seedAccount(test, { memberships: [{ actorId, role: 'administrator' }] }),
    );
    const take = async (code: string) => {
      const body = { actorId, role: 'contributing', note: '' };
      return (await administrator.post<Ownership>(`/actions/${code}/ownerships`, body)).body;
    };
    const [open, over] = [await take('l02'), await take('l03')];
    const release = ({ id }: Ownership) => `/ownerships/${id}/release`;
    const why = { reason: 'Vi hinner inte.' };
    await administrator.post(release(over), why, { version: over.version });
    expect(
      await toldInTurn([
        people.councillor.post<Problem>(release(over), malformed),
        people.councillor.post<Problem>(release(open), malformed),
        administrator.post<Problem>(release(over), malformed),
        administrator.post<Problem>(release(over), why),
        administrator.post<Problem>(release(over), why, { version: over.version }),
        administrator.post<Problem>(release(over), why, { version: over.version + 1 }),
        people.coordinator.post<Problem>('/actions/x99/ownerships', malformed),
        people.councillor.post<Problem>('/actions/l02/ownerships', malformed),
        people.coordinator.post<Problem>('/actions/l02/ownerships', malformed),
      ]),
    ).toEqual([
      '404 request.not_found',
      '403 permission.denied',
      '400 request.invalid',
      '428 version.required',
      '412 version.stale',
      '409 ownership.transition_not_allowed',
      '404 request.not_found',
      '403 permission.denied',
      '400 request.invalid',
    ]);
  });
});

/** A row in the address that the route does not name, and why. */
const UNNAMED: Readonly<Record<string, string>> = {
  'POST /invitations/:token/acceptance':
    'the token itself opens the invitation, for the person whose address it was sent to',
};

describe('A route with a permission and a row in its address', () => {
  const routes = () =>
    test.app
      .get(RouteInventory)
      .list()
      .flatMap(({ method, path, access }) =>
        access?.kind === 'permission' && path.includes(':')
          ? [{ name: `${method} /${path}`, path, row: access.row }]
          : [],
      );

  it('names how the row is decided about, or is listed with the reason', () => {
    const unnamed = routes().filter(({ row }) => row === null);
    expect(unnamed.map(({ name }) => name).sort()).toEqual(Object.keys(UNNAMED).sort());
  });

  it('names the part of its address that has the id', () => {
    const astray = routes().filter(
      ({ path, row }) => row !== null && !path.split('/').includes(`:${row.parameter}`),
    );
    expect(astray.map(({ name }) => name)).toEqual([]);
  });
});
