import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { registeredConstraints } from '@samhandling/api/testing';
import { completeBody } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { DECLARED_ACCESS } from './matrix/declared-access.ts';
import { fingerprintOf } from './matrix/fingerprint.ts';
import { REQUESTS } from './matrix/requests.ts';
import { makeRow } from './matrix/rows.ts';
import { openWorld, type WorldWithCallers } from './matrix/open-world.ts';
import { parseTable } from './matrix/parse-table.ts';
import { committedDocument, operationsOf, type DescribedOperation } from './open-api/document.ts';

let test: PlatformTest;
let people: WorldWithCallers;
beforeAll(async () => {
  test = await openTestApp();
  people = await openWorld(test);
  for (const described of WITH_BODY) targets.set(described.name, await targetOf(described));
});
afterAll(() => test.close());

const OPERATIONS = operationsOf(committedDocument());
const WITH_BODY = OPERATIONS.filter(({ operation }) => operation.requestBody);
const WITH_JSON = WITH_BODY.filter(
  ({ operation }) => operation.requestBody?.content['application/json'],
);
const WITH_FILE = WITH_BODY.filter((described) => !WITH_JSON.includes(described));
const ACCESS = parseTable(DECLARED_ACCESS, () => true);
const WITH_PATH = OPERATIONS.filter(({ path }) => path.includes('{'));
const WITH_SORT = OPERATIONS.filter(({ operation }) =>
  operation.parameters?.some(({ name }) => name === 'sort'),
);
const PAGED = OPERATIONS.filter(({ operation }) =>
  operation.parameters?.some(({ name }) => name === 'page'),
);

const ID = '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11';
const addressOf = ({ path }: DescribedOperation, segment = ID) => path.replace(/\{\w+\}/g, segment);

type Target = { address: string; cookie: string };

/**
 * For each operation a row, and the cookies of somebody who may do this to it: a refusal is about the
 * body then, neither about the sender nor about the row.
 */
const targets = new Map<string, Target>();

async function targetOf({ name, path }: DescribedOperation): Promise<Target> {
  const line = ACCESS.find(
    ({ keys, cells }) =>
      keys[0] === name && Object.values(cells).some((cell) => cell.startsWith('2')),
  );
  const caller = people.callers.find((each) => line?.cells[each.name].startsWith('2'));
  const request = REQUESTS[name];
  if (!line || !caller || !request) throw new Error(`Nobody may do ${name}.`);
  const row = await makeRow(people.world, line.keys[1]);
  const prefix = path.slice(0, path.length - (name.split(' ')[1] ?? '').length);
  const asked = request.ask({ row, caller, world: people.world });
  return { address: prefix + asked.path, cookie: caller.client.cookieHeader };
}

function knownTarget({ name }: DescribedOperation): Target {
  const target = targets.get(name);
  if (!target) throw new Error(`${name} has no target.`);
  return target;
}

/** Sent as it is: neither fetch nor JSON.stringify mends anything. */
async function sendRaw(
  { method }: DescribedOperation,
  address: string,
  body: string | Uint8Array<ArrayBuffer> | undefined,
  type = 'application/json',
  cookie = '',
): Promise<{ status: number; problem: Partial<Problem>; text: string }> {
  const response = await fetch(test.origin + address, {
    method,
    redirect: 'manual',
    headers: {
      ...(method === 'GET' ? {} : { origin: test.config.publicOrigin }),
      ...(body === undefined ? {} : { 'content-type': type }),
      'if-match': '"1"',
      ...(cookie === '' ? {} : { cookie }),
    },
    body,
  });
  const text = await response.text();
  return { status: response.status, problem: JSON.parse(text) as Problem, text };
}

const BODIES: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, number])[] = [
  ['broken JSON', '{"name":', 400],
  ['a key twice', '{"name":"a","name":"b"}', 400],
  ['a key twice, one of them escaped', '{"name":"a","n\\u0061me":"b"}', 400],
  ['__proto__', '{"__proto__":{"isAdmin":true}}', 400],
  ['constructor', '{"constructor":{"prototype":{}}}', 400],
  ['NUL', '{"name":"a\\u0000b"}', 400],
  ['half a surrogate pair', '{"name":"\\ud800"}', 400],
  ['half a surrogate pair as a key', '{"\\udfff":1}', 400],
  ['bytes that are not UTF-8', Uint8Array.from([0x22, 0xc3, 0x28, 0x22]), 400],
  ['nesting without end', '['.repeat(5000) + ']'.repeat(5000), 400],
  ['a million characters', JSON.stringify({ name: 'x'.repeat(1_000_000) }), 413],
  ['five million characters', JSON.stringify({ name: 'x'.repeat(5_000_000) }), 413],
  ['eight million characters', JSON.stringify({ name: 'x'.repeat(8_000_000) }), 413],
];

describe.each(BODIES)('a body with %s', (_name, body, expected) => {
  it(`is answered ${expected} by every operation, and changes nothing`, async () => {
    const fingerprint = await fingerprintOf(test.database.pool);
    const before = await fingerprint();
    for (const described of WITH_JSON) {
      const { address, cookie } = knownTarget(described);
      const { status, problem } = await sendRaw(
        described,
        address,
        body,
        'application/json',
        cookie,
      );
      expect([described.name, status, problem.status]).toEqual([
        described.name,
        expected,
        expected,
      ]);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('of a visitor is answered 401 by every operation that is not theirs', async () => {
    for (const described of WITH_BODY.filter(({ operation }) => operation.security?.length)) {
      const { status } = await sendRaw(described, addressOf(described), body);
      expect([described.name, status]).toEqual([described.name, 401]);
    }
  });
});

describe('a body', () => {
  it('of another kind than is declared is refused by every operation', async () => {
    for (const described of WITH_BODY) {
      const other = WITH_FILE.includes(described) ? 'application/json' : 'application/pdf';
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        other,
      ]) {
        const { address, cookie } = knownTarget(described);
        const { status } = await sendRaw(described, address, 'name=a', type, cookie);
        expect([described.name, type, status]).toEqual([described.name, type, 415]);
      }
    }
  });

  it('that is a file larger than is declared is refused by every operation', async () => {
    expect(WITH_FILE).not.toEqual([]);
    for (const described of WITH_FILE) {
      for (const type of Object.keys(described.operation.requestBody?.content ?? {})) {
        const { address, cookie } = knownTarget(described);
        const large = new Uint8Array(8_000_000);
        const { status } = await sendRaw(described, address, large, type, cookie);
        expect([described.name, type, status]).toEqual([described.name, type, 413]);
      }
    }
  });

  it('with a number beyond 2^53 is refused, and does not become another number', async () => {
    const editor = people.callers.find(({ name }) => name === 'editor');
    const body = JSON.stringify(completeBody(people.world.actorId, { contributions: [] }));
    for (const number of ['9007199254740993', '1e400', '-9007199254740993', '9.5']) {
      const changed = body.replace('"agendaGoals":[9]', `"agendaGoals":[${number}]`);
      const answer = await editor?.client.post('/initiatives', changed, {
        headers: { 'content-type': 'application/json' },
      });
      expect([number, answer?.status]).toEqual([number, 400]);
    }
    const whole = await editor?.client.post('/initiatives', body, {
      headers: { 'content-type': 'application/json' },
    });
    expect(whole?.status).toBe(201);
  });
});

describe('an address', () => {
  it.each(['%', '%ff', '%00', '%c3%28', '%ed%a0%80'])(
    'with %s is answered 400 by every operation',
    async (segment) => {
      for (const described of WITH_PATH) {
        const { status } = await sendRaw(described, addressOf(described, segment), undefined);
        expect([described.name, status]).toEqual([described.name, 400]);
      }
    },
  );

  it.each([
    'name; drop table actor; --',
    "title' or '1'='1",
    '(select password_hash from account limit 1)',
    'title desc, (select pg_sleep(9))',
    'title,-updated',
    '__proto__',
    'constructor',
    '',
  ])('that would inject SQL through sorting by “%s” is refused by every list', async (key) => {
    for (const described of WITH_SORT) {
      const address = `${addressOf(described)}?sort=${encodeURIComponent(key)}`;
      const { status, problem } = await sendRaw(described, address, undefined);
      expect([described.name, status, problem.code]).toEqual([
        described.name,
        400,
        'request.invalid',
      ]);
    }
  });

  it.each(['limit=0', 'limit=101', 'limit=-1', 'limit=1.5', 'limit=1e9', 'page=0', 'page=10001'])(
    'with %s is refused by every list',
    async (query) => {
      const administrator = people.callers.find(({ name }) => name === 'administrator');
      for (const described of PAGED) {
        const address = described.path.replace('/api/v1', '');
        const answer = await administrator?.client.get<Problem>(`${address}?${query}`);
        expect([described.name, answer?.status]).toEqual([described.name, 400]);
      }
    },
  );

  it('with a parameter twice, or one that nobody declared, is refused by every list', async () => {
    for (const described of WITH_SORT) {
      for (const query of ['page=1&page=2', 'isAdmin=true', 'sort[$ne]=x', '__proto__=1']) {
        const { status } = await sendRaw(described, `${described.path}?${query}`, undefined);
        expect([described.name, query, status]).toEqual([described.name, query, 400]);
      }
    }
  });
});

describe('an address whose keys reach into prototypes', () => {
  it.each([
    '__proto__=1',
    'a=b%3F&__proto__',
    '__proto__[isAdmin]=1&__proto__=2',
    '%5f_proto__=1',
    'constructor=1',
  ])('as ?%s is refused by every operation and every page', async (query) => {
    const reads = OPERATIONS.filter(({ method }) => method === 'GET').map(({ path }) => path);
    const paths = reads.map((path) => path.replace(/\{\w+\}/g, ID));
    for (const path of [...paths, '/', '/atgarder', '/sprak/en', '/health/live']) {
      const { status } = await fetch(`${test.origin}${path}?${query}`, { redirect: 'manual' });
      expect([path, status]).toEqual([path, 400]);
    }
  });
});

describe('an address with more parameters than anybody names', () => {
  it.each([
    ['one parameter again and again', (count: number) => Array<string>(count).fill('a=')],
    ['many', (count: number) => Array.from({ length: count }, (_, at) => `p${at}`)],
    ['only their separators', (count: number) => Array<string>(count).fill('')],
  ])('(%s) is refused before anything is made of it', async (_name, parametersOf) => {
    for (const path of ['/api/v1/actions', '/api/v1/nothing', '/', '/sprak/en', '/health/live']) {
      const statusOf = async (count: number) => {
        const address = `${test.origin}${path}?${parametersOf(count).join('&')}`;
        const { status, body } = await fetch(address, { redirect: 'manual' });
        await body?.cancel();
        return status;
      };
      expect([path, await statusOf(201)]).toEqual([path, 400]);
    }
    const { status } = await fetch(`${test.origin}/health/live?${parametersOf(200).join('&')}`);
    expect(status).toBe(200);
  });
});

describe('the database', () => {
  it('has every constraint that a refusal is told from', async () => {
    const { rows } = await test.database.pool.query<{ name: string }>(
      `select conname as name from pg_constraint union select relname from pg_class where relkind = 'i'`,
    );
    const names = rows.map(({ name }) => name);
    expect(registeredConstraints().filter((name) => !names.includes(name))).toEqual([]);
    expect(registeredConstraints().length).toBeGreaterThan(5);
  });
});
