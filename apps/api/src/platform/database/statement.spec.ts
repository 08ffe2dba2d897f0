import { describe, expect, it } from '@jest/globals';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { shaped } from './statement.ts';

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
    const names = [
      listed({ limit: 1 }, 'code').name,
      listed({ limit: 1 }, 'position').name,
      listed({ limit: 1, area: 'l09' }, 'code').name,
    ];
    expect(new Set(names).size).toBe(3);
  });

  it('has no name in the forms that are planned each time', () => {
    const found = shaped<{ area?: string; code?: string }>({ plannedEachTimeWith: ['area'] })(
      ({ area, code }) =>
        db
          .selectFrom('action')
          .select('position')
          .where('text', '=', area ?? code ?? ''),
    );
    expect(found({ code: 'l09' }).name).toHaveLength(32);
    expect(found({ area: 'l' }).name).toBeUndefined();
    expect(found({ area: 'l', code: 'l09' }).name).toBeUndefined();
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
