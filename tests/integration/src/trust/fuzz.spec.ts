import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { JPEG, OPEN_TEXT, PDF, PNG, SHEET, WORD } from '../evidence-file-fixtures.ts';
import { fileOf } from '../file-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { AnswerCheck } from './fuzz/answer-check.ts';
import { arbitraryOf, type KnownValuesOf } from './fuzz/arbitrary-from-schema.ts';
import { broken } from './fuzz/break-value.ts';
import type { Caller, CallerName } from './matrix/callers.ts';
import { openWorld, type WorldWithCallers } from './matrix/open-world.ts';
import { makeRow } from './matrix/rows.ts';
import { RELATIONS, type Row } from './matrix/world.ts';
import {
  committedDocument,
  operationsOf,
  resolve,
  type DescribedOperation,
  type Parameter,
} from './open-api/document.ts';

/** The same requests in every run; another seed is tried with FUZZ_SEED, more of them with FUZZ_RUNS. */
const SEED = Number(process.env.FUZZ_SEED ?? 20301);
const RUNS = Number(process.env.FUZZ_RUNS ?? 24);

const document = committedDocument();
const check = new AnswerCheck(document);
const OPERATIONS = operationsOf(document).map((described) => [described.name, described] as const);
const ROLES = [
  'visitor',
  'editor',
  'actorAdmin',
  'coordinator',
  'administrator',
  'stranger',
] as CallerName[];
/** These end the session they are called with. */
const SPENDS = /session|acceptance|PUT \/account\/password/;

let test: PlatformTest;
let people: WorldWithCallers;
const rows = new Map<string, Row[]>();

beforeAll(async () => {
  process.stdout.write(`fuzz: FUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS}\n`);
  test = await openTestApp();
  people = await openWorld(test);
});
afterAll(() => test.close());

/** Fresh rows, since the operation before may have spent them. */
async function makeRows(): Promise<void> {
  for (const kind of [
    'initiative',
    'report',
    'actor',
    'ownership',
    'link',
    'invitation',
    'reset',
    'break',
    'source',
    'run',
    'series',
  ] as const) {
    const made = RELATIONS[kind].map((state) => makeRow(people.world, `${kind}.${state}`));
    rows.set(kind, await Promise.all(made));
  }
  rows.set('account', [await makeRow(people.world, 'account.other')]);
}

const idsOf = (kind: string) => (rows.get(kind) ?? []).map(({ id }) => id);
const known: KnownValuesOf = (field) => {
  if (/^(ownerActorId|actorId|intoActorId|actor)$/.test(field)) {
    return [people.world.actorId, people.world.targetId, ...idsOf('actor')];
  }
  if (field === 'seriesId') return idsOf('series');
  if (field === 'sourceIds') return [idsOf('source')];
  if (/contributionId/.test(field)) {
    return (rows.get('report') ?? []).map(({ contributionId }) => contributionId);
  }
  return KNOWN_CODES[field] ?? [];
};
const KNOWN_CODES: Readonly<Record<string, readonly unknown[]>> = {
  code: ['l09', 'k-e1', 'k-e1-1', 'livsmiljo', 'current'],
  effectGoalCode: ['k-e1'],
  indicatorCode: ['k-e1-1'],
  measureCode: ['k-e1-1-sysselsatta'],
  municipalityCode: ['2521'],
  municipalityCodes: [['2521', '2580']],
  municipality: ['2521', '2521,2580'],
  placeCode: ['25', '2580'],
  periodColumn: ['År'],
  valueColumn: ['Antal'],
  unit: ['persons', 'percent'],
  area: ['livsmiljo'],
  action: ['l09'],
  effectGoal: ['k-e1'],
};

const KIND_OF_NOUN: Readonly<Record<string, string>> = {
  'password-reset': 'reset',
  member: 'account',
  'series-break': 'break',
  'series-source': 'source',
  'import-run': 'run',
  'evidence-file': 'initiative',
};

const NASTY_SEGMENTS = ['%', "l09' or '1'='1", 'null', '__proto__', 'A'.repeat(300), 'åäö', '１'];
const NASTY_QUERIES = [
  '',
  'name; drop table actor',
  '-1',
  '1e3',
  '99999999999',
  '\u202e',
  'a,b,,c',
  '[',
];
const NASTY_VERSIONS = [undefined, '*', '"x"', '3', '"-1"', '"99999999999"', 'W/"1"', '"1", "2"'];

/** What a name in the path can stand for, by the noun before it. */
function segmentOf(path: string, { name }: Parameter): Arbitrary<string> {
  const noun = new RegExp(`([\\w-]+)/\\{${name}\\}`).exec(path)?.[1]?.replace(/s$/, '') ?? '';
  if (noun === 'measure') return fc.constantFrom('l-e1-1-invanare', 'k-e1-1-sysselsatta', 'x');
  const kind = name === 'token' && noun === 'invitation' ? 'link' : (KIND_OF_NOUN[noun] ?? noun);
  const existing = [
    ...(rows.get(kind) ?? []).map(({ id, token, fileId }) =>
      noun === 'evidence-file' ? fileId : token || id,
    ),
    ...(KNOWN_CODES[name] ?? []).map(String),
  ];
  const nasty = fc.oneof(fc.constantFrom(...NASTY_SEGMENTS), fc.uuid());
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom('x', ...existing) }, nasty);
}

function queryOf({ schema, name, required }: Parameter): Arbitrary<string | undefined> {
  const good = arbitraryOf(document, schema, known, name).map(String);
  if (required) {
    return fc.oneof(
      { weight: 30, arbitrary: good },
      { weight: 1, arbitrary: fc.constantFrom(undefined, ...NASTY_QUERIES) },
    );
  }
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: good },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY_QUERIES) },
  );
}

/** What files hold: some that are what they say, some that only begin like it, and anything. */
const CONTENTS = [
  PDF,
  PNG,
  JPEG,
  WORD,
  SHEET,
  OPEN_TEXT,
  ...['År;Antal\n2023;1\n', 'År;Antal\n2023;"1\n', 'År;Antal\n', '', '\0'].map(Buffer.from),
  WORD.subarray(0, 40),
  Buffer.from('%PDF-'),
  Buffer.from('År;Antal\n2023;1', 'utf16le'),
];

function sentFileOf(types: readonly string[]): Arbitrary<Blob> {
  return fc
    .record({
      content: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...CONTENTS) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
      ),
      type: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...types) },
        { weight: 1, arbitrary: fc.constantFrom('application/json', 'text/html', '') },
      ),
    })
    .map(({ content, type }) => fileOf(content, type));
}

function bodyOf({ operation }: DescribedOperation): Arbitrary<unknown> {
  const content = operation.requestBody?.content;
  if (!content) return fc.constant(undefined);
  const schema = content['application/json']?.schema;
  if (!schema) return sentFileOf(Object.keys(content));
  const { example } = resolve(document, schema);
  const good = fc.oneof(
    arbitraryOf(document, schema, known),
    // Near the example, where most rules hold.
    arbitraryOf(document, schema, known).chain((made) =>
      fc.subarray(Object.keys(made as object), { minLength: 1 }).map((kept) => ({
        ...(example as object),
        ...Object.fromEntries(kept.map((key) => [key, (made as Record<string, unknown>)[key]])),
      })),
    ),
  );
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: 2, arbitrary: good.chain(broken) });
}

function requestOf(described: DescribedOperation) {
  const parameters = described.operation.parameters ?? [];
  const inPlace = (place: Parameter['in']) => parameters.filter(({ in: where }) => where === place);
  const all = <T>(place: Parameter['in'], make: (parameter: Parameter) => Arbitrary<T>) =>
    fc.record(Object.fromEntries(inPlace(place).map((each) => [each.name, make(each)])));
  return fc.record({
    role: fc.constantFrom(...ROLES),
    path: all('path', (parameter) => segmentOf(described.path, parameter)),
    query: all('query', queryOf),
    body: bodyOf(described),
    version: fc.oneof(
      { weight: 4, arbitrary: fc.constant('"1"') },
      { weight: 1, arbitrary: fc.constantFrom(...NASTY_VERSIONS) },
    ),
    key: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('short', 'a-key-of-this-form') },
    ),
  });
}
type FuzzRequest = ReturnType<typeof requestOf> extends Arbitrary<infer T> ? T : never;

async function send({ method, path }: DescribedOperation, made: FuzzRequest, { client }: Caller) {
  const filled = path
    .replace('/api/v1', '')
    .replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(made.path[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(made.query)) {
    if (value !== undefined) query.set(name, value);
  }
  const address = query.size > 0 ? `${filled}?${query}` : filled;
  const headers = {
    ...(made.version === undefined ? {} : { 'if-match': made.version }),
    ...(made.key === undefined ? {} : { 'idempotency-key': made.key }),
  };
  if (method === 'GET') return client.get<unknown>(address);
  if (method === 'DELETE') return client.delete<unknown>(address, { headers });
  const write = method.toLowerCase() as 'post' | 'put' | 'patch';
  return client[write]<unknown>(address, made.body, { headers });
}

/** What the document does not allow in the request; undefined where it is as it should be. */
function wrongIn({ name, operation }: DescribedOperation, made: FuzzRequest): string | undefined {
  const content = operation.requestBody?.content;
  const schema = content?.['application/json']?.schema;
  if (content && !schema && !(made.body instanceof Blob && made.body.type in content)) {
    return 'media type';
  }
  if (schema && !check.isValid(`${name} body`, schema, made.body)) return 'body';
  for (const { name: parameter, in: place, schema: shape, required } of operation.parameters ??
    []) {
    const text = place === 'path' ? made.path[parameter] : made.query[parameter];
    if (place === 'query' && required && text === undefined) return parameter;
    if (place === 'header' || text === undefined) continue;
    const value = shape.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
    if (!check.isValid(`${name} ${parameter}`, shape, value)) return parameter;
  }
  return undefined;
}

describe('whatever is sent, the answer is one of those that are declared', () => {
  let areSpent = true;
  beforeEach(async () => {
    await test.database.pool.query('delete from purse');
    if (areSpent) await makeRows();
  });

  it.each(OPERATIONS)('%s', async (name, described) => {
    areSpent = described.method !== 'GET';
    await fc.assert(
      fc.asyncProperty(requestOf(described), async (made) => {
        const known = people.callers.find((caller) => caller.name === made.role);
        const caller = SPENDS.test(name) || !known ? await people.another(made.role) : known;
        const answer = await send(described, made, caller);
        const fault = check.faultOf(described, answer);
        expect([fault, fault && answer.body]).toEqual([undefined, undefined]);
        const wrong = wrongIn(described, made);
        if (wrong !== undefined && answer.status < 300) {
          throw new Error(`Accepted with ${answer.status}, though not as declared: ${wrong}`);
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });
});
