import { describe, expect, it } from '@jest/globals';
import { emptySql, joinSql, sql, whereSql } from './sql.ts';

describe('sql', () => {
  it('makes parameters of values and nests pieces', () => {
    const condition = sql`name = ${'å'}`;
    const { text, values } = sql`select 1 where ${condition} and id = ${7}${emptySql}`.compile();
    expect(text).toBe('select 1 where name = $1 and id = $2');
    expect(values).toEqual(['å', 7]);
  });

  it('never lets a text become SQL', () => {
    const { text, values } = sql`select ${'1; drop table account; --'}`.compile();
    expect(text).toBe('select $1');
    expect(values).toEqual(['1; drop table account; --']);
  });

  it('joins conditions', () => {
    const { text, values } = sql`${whereSql([sql`a = ${1}`, sql`b = ${2}`])}`.compile();
    expect([text, values]).toEqual(['where a = $1 and b = $2', [1, 2]]);
    expect(whereSql([]).compile()).toEqual({ text: '', values: [] });
    expect(joinSql([], ', ', sql`null`).compile().text).toBe('null');
  });
});
