import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT_ROUTES, RouteInventory, type Answer } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { CALLERS, type Caller, type CallerName } from './matrix/callers.ts';
import { DECLARED_ACCESS } from './matrix/declared-access.ts';
import { DECLARED_READERS } from './matrix/declared-readers.ts';
import { fingerprintOf } from './matrix/fingerprint.ts';
import { openWorld, type WorldWithCallers } from './matrix/open-world.ts';
import { parseTable, type TableRow } from './matrix/parse-table.ts';
import type { Request } from './matrix/request.ts';
import { REQUESTS } from './matrix/requests.ts';
import { makeRow } from './matrix/rows.ts';
import { relationsOf, type Row } from './matrix/world.ts';

const ACCESS = parseTable(DECLARED_ACCESS, (cell) => /^([+-]|[245]\d\d)$/.test(cell));
const READERS = new Map(
  parseTable(DECLARED_READERS, (cell) => /^(yes|no)$/.test(cell)).map(({ keys, cells }) => [
    keys.join(' '),
    cells,
  ]),
);
const OPERATIONS = [...new Set(ACCESS.map(({ keys: [operation] }) => operation))];
const READS = OPERATIONS.filter((operation) => operation.startsWith('GET'));
const WRITES = OPERATIONS.filter((operation) => !operation.startsWith('GET'));

let test: PlatformTest;
let callers: WorldWithCallers['callers'];
let another: WorldWithCallers['another'];
let world: WorldWithCallers['world'];
let fingerprint: () => Promise<string>;
const shared = new Map<string, Row>();

beforeAll(async () => {
  test = await openTestApp();
  ({ callers, another, world } = await openWorld(test));
  fingerprint = await fingerprintOf(test.database.pool);
});
afterAll(() => test.close());

async function sharedRow(relation: string): Promise<Row> {
  const row = shared.get(relation) ?? (await makeRow(world, relation));
  shared.set(relation, row);
  return row;
}

const send = ({ name }: { name: string }, request: Request, row: Row, caller: Caller) => {
  const { path, body, version } = request.ask({ row, caller, world });
  const method = name.split(' ')[0]?.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const options = version === undefined ? {} : { version };
  return method === 'get' || method === 'delete'
    ? caller.client[method]<unknown>(path, options)
    : caller.client[method]<unknown>(path, body, options);
};

type MatrixCase = { declared: string; request: Request; row: Row; caller: Caller };

/** The answer as a cell of the declaration, and the words in it that the caller may not read. */
function judge(answer: Answer<unknown>, { declared, request, row, caller }: MatrixCase): string {
  const text = JSON.stringify([answer.body, [...answer.headers]]);
  const isListed = /^[+-]$/.test(declared) && answer.status === 200;
  const isIn = text.includes(request.listed?.(row) ?? row.id);
  const cell = isListed ? (isIn ? '+' : '-') : String(answer.status);
  const leaks = [...world.marks.findIn(text)].filter(
    (place) => answer.status >= 300 || READERS.get(place)?.[caller.name] !== 'yes',
  );
  return leaks.length > 0 ? `${cell} LEAKS ${leaks.join(', ')}` : cell;
}

const isDone = (cell: string) => cell.startsWith('2');
const linesOf = (operation: string) => ACCESS.filter(({ keys }) => keys[0] === operation);
const requestOf = (operation: string): Request => {
  const request = REQUESTS[operation];
  if (!request) throw new Error(`No request is written for ${operation}.`);
  return request;
};

/** Asks as every caller; a caller whose session the operation ends is a new one. */
async function walk({ keys: [name, relation], cells }: TableRow, names: readonly CallerName[]) {
  const request = requestOf(name);
  const row = await sharedRow(relation);
  const asked = await Promise.all(
    callers
      .filter(({ name: known }) => names.includes(known))
      .map((known) => (request.spendsCaller ? another(known.name) : known)),
  );
  const before = await fingerprint();
  const found = await Promise.all(
    asked.map(async (caller) => {
      const answer = await send({ name }, request, row, caller);
      return [
        caller.name,
        judge(answer, { declared: cells[caller.name], request, row, caller }),
      ] as const;
    }),
  );
  expect({ [`${name} ${relation}`]: Object.fromEntries(found) }).toEqual({
    [`${name} ${relation}`]: Object.fromEntries(names.map((caller) => [caller, cells[caller]])),
  });
  expect([name, relation, await fingerprint()]).toEqual([name, relation, before]);
}

/** What was searched for in vain is kept as it was typed: here the very words that no answer may hold. */
const forgetSearches = () => test.database.pool.query('delete from missed_search');

/** One caller on a row of its own, since the write is done. */
async function perform({ keys: [name, relation], cells }: TableRow, known: Caller) {
  const request = requestOf(name);
  const row = await makeRow(world, relation);
  await forgetSearches();
  const caller = request.spendsCaller ? await another(known.name) : known;
  const before = await fingerprint();
  const answer = await send({ name }, request, row, caller);
  const expected = [name, relation, caller.name, cells[caller.name]];
  expect([
    name,
    relation,
    caller.name,
    judge(answer, { declared: cells[caller.name], request, row, caller }),
  ]).toEqual(expected);
  expect([...expected, (await fingerprint()) !== before]).toEqual([
    ...expected,
    !request.changesNothing,
  ]);
}

describe('the declaration', () => {
  it('has every operation of the router, and no other', () => {
    const routes = test.app
      .get(RouteInventory)
      .list()
      .filter(({ path }) => !ROOT_ROUTES.some((root) => root === path))
      .map(({ method, path }) => `${method} /${path.replace(/:(\w+)/g, '{$1}')}`);
    expect([...OPERATIONS].sort()).toEqual(routes.sort());
    expect(Object.keys(REQUESTS).sort()).toEqual(routes);
  });

  it('has a line for every kind of row that an operation can meet', () => {
    for (const operation of OPERATIONS) {
      const relations = requestOf(operation).about.flatMap(relationsOf);
      const declared = linesOf(operation).map(({ keys }) => keys[1]);
      expect([operation, ...declared].sort()).toEqual([operation, ...relations].sort());
    }
  });
});

describe('every caller reads what is theirs to read', () => {
  it.each(READS)('%s', async (operation) => {
    // All rows are there before anything is read, so that any of them can come out.
    for (const { keys } of ACCESS) await sharedRow(keys[1]);
    for (const line of linesOf(operation)) await walk(line, CALLERS);
  });
});

describe('every caller writes what is theirs to write', () => {
  it.each(WRITES)('%s', async (operation) => {
    for (const line of linesOf(operation)) {
      const refused = CALLERS.filter((name) => !isDone(line.cells[name]));
      await walk(line, refused);
      for (const caller of callers) {
        if (isDone(line.cells[caller.name])) await perform(line, caller);
      }
    }
  });

  it('and all that was looked for has readers declared', () => {
    expect([...READERS.keys()].sort()).toEqual(
      expect.arrayContaining([...world.marks.kinds].sort()),
    );
  });
});
