import { describe, expect, it } from '@jest/globals';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { shaped, type Statement } from './statement.ts';

type Tables = {
  action: { code: string; text: string; position: number };
  section: { code: string; chapter_id: string | null };
};
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

type Filter = { area?: string; limit: number };

function atThirdUse<Row>(statement: () => Statement<Row>): Statement<Row> {
  statement();
  statement();
  return statement();
}

describe('a query that is built once', () => {
  let built = 0;
  const listed = shaped<Filter>()((given, order: 'code' | 'position') => {
    built += 1;
    return db
      .selectFrom('action')
      .select('code')
      .where((eb) => eb.and(given.area ? [eb('code', '=', given.area)] : []))
      .where('text', '<>', '')
      .orderBy(order)
      .limit(given.limit);
  });

  it('sends each value in the place of its placeholder', () => {
    const { text, values } = listed({ area: 'l09', limit: 20 }, 'code');
    expect(text).toBe(
      'select "code" from "action" where "code" = $1 and "text" <> $2 order by "code" limit $3',
    );
    expect(values).toEqual(['l09', '', 20]);
  });

  it('is built once for each set of parameters that are given', () => {
    built = 0;
    const first = listed({ limit: 1 }, 'position');
    const second = listed({ limit: 2, area: undefined }, 'position');
    expect(built).toBe(1);
    expect(second.values).toEqual(['', 2]);
    expect(second.name).toBe(first.name);
  });

  it('has another name for another text', () => {
    const statements = [
      () => listed({ limit: 1 }, 'code'),
      () => listed({ limit: 1 }, 'position'),
      () => listed({ limit: 1, area: 'l09' }, 'code'),
    ];
    const names = statements.map((statement) => atThirdUse(statement).name);
    expect(new Set(names).size).toBe(3);
    expect(names).not.toContain(undefined);
  });

  it('has no name before its third use, so that what is asked for once is kept nowhere', () => {
    const found = shaped<{ code: string }>()(({ code }) =>
      db.selectFrom('action').select('text').where('code', '=', code),
    );
    const names = ['l01', 'l02', 'l03', 'l04'].map((code) => found({ code }).name);
    expect(names).toEqual([undefined, undefined, names[3], expect.stringMatching(/^.{32}$/)]);
  });

  it('has the numbers in its text that are written out, and is built once for each', () => {
    const found = shaped<{ code: string; limit: number }>({ writtenOut: ['limit'] })(
      ({ code, limit }) =>
        db.selectFrom('action').select('text').where('code', '=', code).limit(limit),
    );
    expect(found({ code: 'l01', limit: 20 })).toMatchObject({
      text: 'select "text" from "action" where "code" = $1 limit 20',
      values: ['l01'],
    });
    expect(found({ code: 'l02', limit: 50 }).text).toMatch(/limit 50$/);
  });

  it('has no name in the forms that are planned each time', () => {
    const found = shaped<{ area?: string; code?: string }>({ plannedEachTimeWith: ['area'] })(
      ({ area, code }) =>
        db
          .selectFrom('action')
          .select('position')
          .where('text', '=', area ?? code ?? ''),
    );
    expect(atThirdUse(() => found({ code: 'l09' })).name).toHaveLength(32);
    expect(atThirdUse(() => found({ area: 'l' })).name).toBeUndefined();
    expect(atThirdUse(() => found({ area: 'l', code: 'l09' })).name).toBeUndefined();
  });

  it('distinguishes null from a parameter that is not given', () => {
    const found = shaped<{ chapter: string | null }>()((given) =>
      db
        .selectFrom('section')
        .select('code')
        .where('chapter_id', 'is not distinct from', given.chapter),
    );
    expect(found({ chapter: null }).values).toEqual([null]);
  });
});
