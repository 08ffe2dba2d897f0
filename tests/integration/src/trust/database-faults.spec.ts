import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Initiative, Problem } from '@samhandling/contract';
import pg from 'pg';
import { cast, completeBody, type TestPeople } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
let owner: pg.Client;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
  await owner.query(`
    create table planted_fault (code text not null, lasts integer not null);
    create sequence planted_attempt;
    grant select on planted_fault to public;
    grant usage on planted_attempt to public;
    create function raise_planted_fault() returns boolean language plpgsql as $$
    declare planted planted_fault;
    begin
      select * into planted from planted_fault;
      if planted.code is null then return true; end if;
      if nextval('planted_attempt') > planted.lasts then return true; end if;
      raise exception 'planted' using errcode = planted.code;
    end $$;
    create function planted_fault_trigger() returns trigger language plpgsql as $$
    begin perform raise_planted_fault(); return new; end $$;`);
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

/** PostgreSQL raises the code from now on, so many times; without a code it does not. */
async function plant(code: string | null, lasts = 1_000_000): Promise<void> {
  await owner.query(`delete from planted_fault; alter sequence planted_attempt restart`);
  if (code !== null) await owner.query(`insert into planted_fault values ($1, $2)`, [code, lasts]);
}

/** The work with the fault raised wherever the statements put it. */
async function withPlace<Result>(
  place: { put: string; take: string },
  work: () => Promise<Result>,
): Promise<Result> {
  await owner.query(place.put);
  try {
    return await work();
  } finally {
    await plant(null);
    await owner.query(place.take);
  }
}

const AT_A_STATEMENT = {
  put: `create trigger planted before insert on initiative
    for each row execute function planted_fault_trigger()`,
  take: 'drop trigger planted on initiative',
};
const AT_COMMIT = {
  put: `create constraint trigger planted after insert on initiative deferrable initially deferred
    for each row execute function planted_fault_trigger()`,
  take: 'drop trigger planted on initiative',
};
const viewOver = (table: string) => ({
  put: `alter table ${table} rename to kept_${table};
    create view ${table} as select * from kept_${table} where raise_planted_fault();
    grant select, insert, update, delete on ${table} to public`,
  take: `drop view ${table}; alter table kept_${table} rename to ${table}`,
});

const READ_ONLY = '25006';

const CODES = [
  '08006',
  '08003',
  READ_ONLY,
  '25P03',
  '28000',
  '40001',
  '40003',
  '40P01',
  '53100',
  '53200',
  '53300',
  '53400',
  '55P03',
  '57014',
  '57P01',
  '57P03',
  '58000',
  '58030',
  'XX000',
  'XX001',
];

const write = () =>
  people.editor.post<Initiative & Problem>('/initiatives', completeBody(people.actorId));
const told = ({ status, body, headers }: { status: number; body: Problem; headers: Headers }) => [
  status,
  body.code,
  Number(headers.get('retry-after')) > 0,
];
const refusalOf = (code: string) => [
  503,
  code === READ_ONLY ? 'service.read_only' : 'service.unavailable',
  true,
];

describe('what PostgreSQL ends or can not do is answered with 503 and Retry-After', () => {
  it('in a statement of a write', async () => {
    await withPlace(AT_A_STATEMENT, async () => {
      for (const code of CODES) {
        await plant(code);
        expect([code, ...told(await write())]).toEqual([code, ...refusalOf(code)]);
      }
    });
    expect((await write()).status).toBe(201);
  }, 60_000);

  it('at the commit', async () => {
    await withPlace(AT_COMMIT, async () => {
      for (const code of CODES) {
        await plant(code);
        expect([code, ...told(await write())]).toEqual([code, ...refusalOf(code)]);
      }
    });
    expect((await write()).status).toBe(201);
  }, 60_000);

  it('in a read outside transactions', async () => {
    await withPlace(viewOver('effect_goal'), async () => {
      for (const code of CODES) {
        await plant(code);
        const answer = await test.visitor.get<Problem>('/effect-goals');
        expect([code, ...told(answer)]).toEqual([code, ...refusalOf(code)]);
      }
    });
    expect((await test.visitor.get('/effect-goals')).status).toBe(200);
  }, 60_000);

  it('where the session is read', async () => {
    await withPlace(viewOver('session'), async () => {
      for (const code of CODES) {
        await plant(code);
        const answer = await people.editor.get<Problem>('/session');
        expect([code, ...told(answer)]).toEqual([code, ...refusalOf(code)]);
      }
    });
    expect((await people.editor.get('/session')).status).toBe(200);
  }, 60_000);

  it('where a session is written, and where attempts are counted', async () => {
    const credentials = { email: 'nobody@example.org', password: 'en lång mening att minnas' };
    const { rows } = await owner.query<{ name: string }>(
      `select name from unnest(array['purse', 'rate_limit']) name where to_regclass(name) is not null`,
    );
    const counted = rows[0]?.name;
    const place = {
      put: `create trigger planted before insert or update on ${counted}
        for each row execute function planted_fault_trigger()`,
      take: `drop trigger planted on ${counted}`,
    };
    await withPlace(place, async () => {
      for (const code of CODES) {
        await plant(code);
        const answer = await test.visitor.post<Problem>('/session', credentials);
        expect([code, ...told(answer)]).toEqual([code, ...refusalOf(code)]);
      }
    });
  }, 120_000);
});

describe('a fault that goes away when the work runs again', () => {
  it.each(['40001', '40P01'])('makes it run again: %s', async (code) => {
    for (const place of [AT_A_STATEMENT, AT_COMMIT]) {
      await withPlace(place, async () => {
        await plant(code, 2);
        expect((await write()).status).toBe(201);
      });
    }
  });
});

describe('A fault in our SQL', () => {
  it.each(['42703', '22012', 'P0001', '25P02'])('is still answered with 500: %s', async (code) => {
    await withPlace(AT_A_STATEMENT, async () => {
      await plant(code);
      const { status, body } = await write();
      expect([status, body.code]).toEqual([500, 'request.unexpected_fault']);
    });
  });
});

describe('a database that only reads', () => {
  it('lets reads be answered, gives 503 to writes, and is used again as soon as it takes writes', async () => {
    const admin = new pg.Client({ connectionString: test.postgres.superuserUrl('postgres') });
    await admin.connect();
    const setReadOnly = async (isOn: boolean) => {
      await admin.query(
        `alter database "${test.databaseName}" set default_transaction_read_only = ${isOn}`,
      );
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = $1 and application_name = 'samhandling'`,
        [test.databaseName],
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    try {
      await setReadOnly(true);
      expect((await people.editor.get('/session')).status).toBe(200);
      expect(told(await write())).toEqual(refusalOf(READ_ONLY));
    } finally {
      await setReadOnly(false);
      await admin.end();
    }
    expect((await write()).status).toBe(201);
  });
});
