import { describe, expect, it } from '@jest/globals';
import { sql } from './sql.ts';

describe('sql', () => {
  it('makes parameters of values and nests pieces', () => {
    const condition = sql`name = ${'å'}`;
    const { text, values } = sql`select 1 where ${condition} and id = ${7}`.compile();
    expect(text).toBe('select 1 where name = $1 and id = $2');
    expect(values).toEqual(['å', 7]);
  });

  it('never lets a text become SQL', () => {
    const { text, values } = sql`select ${'1; drop table account; --'}`.compile();
    expect(text).toBe('select $1');
    expect(values).toEqual(['1; drop table account; --']);
  });
});
