import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeFeed, RouteInventory } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import type { Caller } from './matrix/callers.ts';
import { DECLARED_ACCESS } from './matrix/declared-access.ts';
import { DECLARED_READERS } from './matrix/declared-readers.ts';
import { openWorld, type WorldWithCallers } from './matrix/open-world.ts';
import { parseTable } from './matrix/parse-table.ts';
import { REQUESTS } from './matrix/requests.ts';
import { makeRow } from './matrix/rows.ts';
import type { Row } from './matrix/world.ts';

const RELATIONS = parseTable(DECLARED_ACCESS, (cell) => /^([+-]|[245]\d\d)$/.test(cell));
const READ_BY_VISITORS = new Set(
  parseTable(DECLARED_READERS, (cell) => /^(yes|no)$/.test(cell)).flatMap(({ keys, cells }) =>
    cells.visitor === 'yes' ? [keys.join(' ')] : [],
  ),
);

let test: PlatformTest;
let callers: WorldWithCallers['callers'];
let world: WorldWithCallers['world'];
const rows = new Map<string, Row>();

beforeAll(async () => {
  test = await openTestApp();
  ({ callers, world } = await openWorld(test));
  for (const { keys } of RELATIONS) {
    const relation = String(keys[1]);
    if (!rows.has(relation)) rows.set(relation, await makeRow(world, relation));
  }
}, 120_000);
afterAll(() => test.close());

/** All operations whose answers are kept, as the declaration names them. */
function keptOperations(): string[] {
  return test.app
    .get(RouteInventory)
    .list()
    .filter(({ access }) => access?.kind === 'same_for_all')
    .map(({ method, path }) => `${method} /${path.replace(/:(\w+)/g, '{$1}')}`)
    .sort();
}

/** The answer is made for each of these in turn; all callers read it. */
const MADE_FOR = ['editor', 'coordinator', 'administrator'];

/** So that whoever asks next is the one for whom the answer is made. */
async function forgetAnswers(): Promise<void> {
  await test.database.pool.query(
    `update municipality set name = name where code = (select min(code) from municipality)`,
  );
  await test.app.get(ChangeFeed).catchUp();
}

async function read(operation: string, relation: string, caller: Caller): Promise<string> {
  const row = rows.get(relation);
  const request = REQUESTS[operation];
  if (!row || !request) throw new Error(`No request is written for ${operation} ${relation}.`);
  const { status, headers, body } = await caller.client.get(
    request.ask({ row, caller, world }).path,
  );
  const { requestId: _id, ...said } = typeof body === 'object' ? body : { body, requestId: null };
  return JSON.stringify([status, headers.get('etag'), headers.getSetCookie(), said]);
}

describe('what is kept ready', () => {
  it('is what a visitor reads, whoever asks and whoever asked first', async () => {
    const operations = keptOperations();
    expect(operations.length).toBeGreaterThan(25);
    for (const operation of operations) {
      for (const { keys } of RELATIONS.filter((line) => line.keys[0] === operation)) {
        const relation = String(keys[1]);
        const read_ = (caller: Caller) => read(operation, relation, caller);
        const [visitor, ...others] = callers;
        if (visitor?.name !== 'visitor') throw new Error('The first caller is the visitor.');
        await forgetAnswers();
        const public_ = await read_(visitor);
        const hidden = [...world.marks.findIn(public_)].filter(
          (mark) => !READ_BY_VISITORS.has(mark),
        );
        expect([operation, relation, hidden]).toEqual([operation, relation, []]);
        for (const caller of others) {
          expect([operation, caller.name, await read_(caller)]).toEqual([
            operation,
            caller.name,
            public_,
          ]);
          if (!MADE_FOR.includes(caller.name)) continue;
          await forgetAnswers();
          const asFirst = await read_(caller);
          expect([operation, caller.name, asFirst]).toEqual([operation, caller.name, public_]);
          expect([operation, caller.name, await read_(visitor)]).toEqual([
            operation,
            caller.name,
            public_,
          ]);
        }
      }
    }
  }, 300_000);

  it.each(['GET /session', 'GET /initiatives/{id}', 'GET /actors/{id}'])(
    'is not %s, which knows who asks',
    async (operation) => {
      expect(keptOperations()).not.toContain(operation);
      const answers = new Set<string>();
      for (const { keys } of RELATIONS.filter((line) => line.keys[0] === operation)) {
        for (const caller of callers) answers.add(await read(operation, String(keys[1]), caller));
      }
      expect(answers.size).toBeGreaterThan(2);
    },
  );
});
