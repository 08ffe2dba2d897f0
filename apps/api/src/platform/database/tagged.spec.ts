import { describe, expect, it } from '@jest/globals';
import { sql as typed } from 'kysely';
import { tagged } from './tagged.ts';
import { sql } from './sql.ts';

describe('A typed fragment in a query that is written with the sql tag', () => {
  it('keeps its values as parameters, counted with those of the query', () => {
    const fragment = tagged(typed`code = ${'k-e1'} or position < ${3}`);
    expect(sql`select id from goal where title = ${'Jobb'} and (${fragment})`.compile()).toEqual({
      text: 'select id from goal where title = $1 and (code = $2 or position < $3)',
      values: ['Jobb', 'k-e1', 3],
    });
  });
});
