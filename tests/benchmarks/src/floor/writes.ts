import { inTransaction, jsonOf, rowsOf } from './database.ts';
import { initiativeJson, reportJson } from './initiative.ts';
import type { FloorAnswer, FloorPerson, FloorRequest, Route } from './route.ts';
import * as statements from './write-statements.ts';

const REFUSED: FloorAnswer = { status: 409, json: '{}' };

type Made = { id: string; version: number };

const versionOf = ({ headers }: FloorRequest) => Number(headers['if-match']?.replaceAll('"', ''));

const write = (
  path: RegExp,
  answer: (request: FloorRequest & { person: FloorPerson }, id: string) => Promise<FloorAnswer>,
  method: Route['method'] = 'POST',
): Route => ({
  method,
  path,
  isForPeople: true,
  answer: async (request, id = '') =>
    request.person ? answer({ ...request, person: request.person }, id) : REFUSED,
});

/** The initiative as its page shows it, which every write of one answers. */
async function told(
  id: string | undefined,
  person: FloorPerson,
  status = 200,
): Promise<FloorAnswer> {
  const json = id === undefined ? null : await initiativeJson(id, person);
  return json === null ? REFUSED : { status, json };
}

/** The report as it stands, which every write of one answers. */
async function toldOfReport(
  id: string | undefined,
  person: FloorPerson,
  status = 200,
): Promise<FloorAnswer> {
  const json = id === undefined ? null : await reportJson(id, person);
  return json === null ? REFUSED : { status, json };
}

const ID = '([0-9a-f-]{36})';

/** Each write of the benchmark, with its checks and its history, in one transaction. */
export const writeRoutes: readonly Route[] = [
  write(/^\/api\/v1\/initiatives$/, async ({ person, body }) => {
    const [made] = await rowsOf<Made>(statements.CREATE, [
      JSON.stringify(body),
      person.actorIds,
      person.id,
    ]);
    return told(made?.id, person, 201);
  }),
  write(
    new RegExp(`^/api/v1/initiatives/${ID}$`),
    async (request, id) => {
      const { person } = request;
      const body = JSON.stringify(request.body);
      const changed = await inTransaction(async (tx) => {
        const values = [id, versionOf(request), person.actorIds, body];
        const rows = await rowsOf(statements.CHANGE, values, tx);
        if (rows.length > 0) await rowsOf(statements.RELINK, [id, body, person.id], tx);
        return rows.length > 0;
      });
      return told(changed ? id : undefined, person);
    },
    'PUT',
  ),
  write(new RegExp(`^/api/v1/initiatives/${ID}/submission$`), async (request, id) => {
    const { person } = request;
    const values = [id, versionOf(request), person.actorIds, person.id];
    const [moved] = await rowsOf<Made>(statements.SUBMIT, values);
    return told(moved?.id, person);
  }),
  write(new RegExp(`^/api/v1/initiatives/${ID}/publication$`), async (request, id) => {
    const { person } = request;
    if (!person.isCoordinator) return { status: 403, json: '{}' };
    const [moved] = await rowsOf<Made>(statements.PUBLISH, [id, versionOf(request), person.id]);
    return told(moved?.id, person);
  }),
  write(new RegExp(`^/api/v1/initiatives/${ID}/reports$`), async ({ person }, id) => {
    const [made] = await rowsOf<Made>(statements.BEGIN_REPORT, [id, person.actorIds, person.id]);
    return toldOfReport(made?.id, person, 201);
  }),
  write(
    new RegExp(`^/api/v1/reports/${ID}$`),
    async (request, id) => {
      const { person, body } = request;
      const values = [id, versionOf(request), person.actorIds, JSON.stringify(body)];
      const [made] = await rowsOf<Made>(statements.WRITE_REPORT, values);
      return toldOfReport(made?.id, person);
    },
    'PUT',
  ),
  write(new RegExp(`^/api/v1/reports/${ID}/filing$`), async (request, id) => {
    const { person } = request;
    const values = [id, versionOf(request), person.actorIds, person.id];
    const [filed] = await rowsOf(statements.FILE_REPORT, values);
    return toldOfReport(filed ? id : undefined, person);
  }),
  write(/^\/api\/v1\/actions\/([a-z0-9-]+)\/ownerships$/, async ({ person, body }, code) => {
    const values = [code, JSON.stringify(body), person.administeredActorIds, person.id];
    const json = await jsonOf(statements.CLAIM, values);
    return json === null ? REFUSED : { status: 201, json };
  }),
  write(new RegExp(`^/api/v1/ownerships/${ID}/release$`), async (request, id) => {
    const { reason } = request.body as { reason: string };
    const json = await jsonOf(statements.RELEASE, [id, versionOf(request), reason]);
    return json === null ? REFUSED : { status: 200, json };
  }),
  write(/^\/api\/v1\/measures\/([a-z0-9-]+)\/observations$/, async ({ person, body }, code) => {
    if (!person.isCoordinator) return { status: 403, json: '{}' };
    const json = await jsonOf(statements.OBSERVE, [code, JSON.stringify(body), person.id]);
    return json === null ? REFUSED : { status: 201, json };
  }),
];
