import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const named = (name: string, text = 'select name from municipality order by code limit 1') => ({
  text,
  values: [],
  name,
});

async function changeTable(): Promise<void> {
  const owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
  const { rows } = await owner.query<{ type: string }>(
    `select pg_typeof(name)::text as type from municipality limit 1`,
  );
  const type = rows[0]?.type === 'text' ? 'varchar' : 'text';
  await owner.query(`alter table municipality alter column name type ${type}`);
  await owner.end();
}

describe('A statement with a name', () => {
  it('is answered although a migration has changed what its kept plan gives', async () => {
    const connections = Array.from({ length: test.config.databasePoolSize });
    const onEach = () => Promise.all(connections.map(() => test.database.rows(named('outside'))));
    const before = await onEach();
    await changeTable();
    expect(await onEach()).toEqual(before);
  });

  it('is answered in a transaction, too, which begins again on another connection', async () => {
    const work = test.app.get(UnitOfWork);
    const read = () => work.run((tx) => tx.rows(named('inside')));
    const before = await read();
    await changeTable();
    expect(await read()).toEqual(before);
  });

  it('loses it where the connection keeps 200 plans already, and is answered all the same', async () => {
    const answers = await test.app.get(UnitOfWork).run(async (tx) => {
      for (let number = 0; number < 250; number += 1) {
        await tx.rows(named(`many ${number}`, `select ${number} as number`));
      }
      return [
        await tx.rows(named('many 249', 'select 249 as number')),
        await tx.rows(named('count', 'select count(*)::int as kept from pg_prepared_statements')),
      ];
    });
    expect(answers).toEqual([[{ number: 249 }], [{ kept: 200 }]]);
  });
});
