import { describe, expect, it } from '@jest/globals';
import { type Generated, sql } from 'kysely';
import { z } from 'zod';
import { ColumnOf, oneOf } from './column.ts';
import { db } from './db.ts';
import { fieldsOf } from './fields.ts';
import { snakeCase } from './naming.ts';
import { rowListOf } from './row-list.ts';

// What must not compile stands behind `@ts-expect-error`: the type check fails where it does compile.

class Wrong {
  @ColumnOf('text')
  fits!: string;

  // @ts-expect-error The column may be null, the property not.
  @ColumnOf('text', { nullable: true })
  nullable!: string;

  // @ts-expect-error The property may be null, the column not.
  @ColumnOf('text')
  notNullable!: string | null;

  // @ts-expect-error Another value.
  @ColumnOf('integer')
  value!: string;

  // @ts-expect-error The column holds an array.
  @ColumnOf('text', { array: true })
  array!: string;

  // @ts-expect-error The column has a default that the type does not know.
  @ColumnOf('boolean', { default: false })
  hasDefault!: boolean;

  // @ts-expect-error The type speaks of a default that the column lacks.
  @ColumnOf('boolean')
  hasNoDefault!: Generated<boolean>;
}

describe('the types of the tables', () => {
  it('refuse a column that is misspelt, of another table, or given another word', () => {
    expect(Wrong).toBeDefined();
    // @ts-expect-error No such column.
    db.selectFrom('action').select('tekst');
    // @ts-expect-error The table is not in the query.
    db.selectFrom('action').select('actor.name');
    // @ts-expect-error No word of the vocabulary.
    db.selectFrom('ownership').select('id').where('state', '=', 'taken');
    // @ts-expect-error A column without default is missing.
    db.insertInto('municipality').values({ code: '2521', name: 'Pajala', hex_row: 1 });
  });

  it('refuse a field without a column, and a column that is neither a field nor kept', () => {
    const fields = { code: z.string(), name: z.string() };
    const kept = ['hex_column', 'hex_row', 'position'] as const;
    const municipality = fieldsOf('municipality', z.object(fields), kept);
    expect(municipality.toRow({ code: '2521', name: 'Pajala' })).toEqual({
      code: '2521',
      name: 'Pajala',
    });
    // @ts-expect-error The column `position` is forgotten.
    fieldsOf('municipality', z.object(fields), ['hex_column', 'hex_row']);
    // @ts-expect-error There is no column for `riskNote`.
    fieldsOf('municipality', z.object({ ...fields, riskNote: z.string() }), kept);
    // @ts-expect-error The column holds text.
    fieldsOf('municipality', z.object({ ...fields, name: z.number() }), kept);
    // @ts-expect-error A field is missing.
    municipality.toRow({ code: '2521' });
  });
});

describe('a list of rows', () => {
  const effects = rowListOf('observed_effect', [
    'report_id',
    'contribution_id',
    'note',
    'position',
  ]);

  it('is inserted with one statement, whatever its length', () => {
    const rows = [{ report_id: 'r', contribution_id: 'c', note: 'seen', position: 1 }];
    expect(JSON.parse(effects.toJson(rows))).toEqual(rows);
    const statement = effects.insert(sql<string>`${effects.toJson(rows)}`).compile();
    expect(statement.sql).toBe(
      'insert into "observed_effect" ("report_id", "contribution_id", "note", "position") ' +
        'select "report_id", "contribution_id", "note", "position" ' +
        'from jsonb_populate_recordset(null::"observed_effect", $1::jsonb)',
    );
  });

  it('gives a row that is there already all its new values but the key', () => {
    const measures = rowListOf('measure', ['indicator_id', 'code', 'name', 'unit', 'position']);
    const statement = measures
      .save(sql<string>`${'[]'}`, ['indicator_id', 'code'], { retired_at: null })
      .compile();
    expect(statement.sql).toMatch(
      / on conflict \("indicator_id", "code"\) do update set "name" = "excluded"."name", "unit" = "excluded"."unit", "position" = "excluded"."position", "retired_at" = \$2$/,
    );
    // @ts-expect-error No such column.
    measures.save(sql<string>`${'[]'}`, ['kode']);
  });

  it('refuses a missing column and a missing value', () => {
    // @ts-expect-error The column `note` has no default and is missing.
    rowListOf('observed_effect', ['report_id', 'contribution_id', 'position']);
    // @ts-expect-error The row lacks its note.
    effects.toJson([{ report_id: 'r', contribution_id: 'c', position: 1 }]);
    // @ts-expect-error What a jsonb column holds is given as it is, not as text.
    rowListOf('contribution', COLUMNS).toJson([{ ...CONTRIBUTION, expected: '[]' }]);
    expect(rowListOf('contribution', COLUMNS).toJson([CONTRIBUTION])).toContain('"expected":[]');
  });
});

const COLUMNS = [
  'id',
  'initiative_id',
  'effect_goal_id',
  'expected',
  'mechanism',
  'position',
] as const;
const CONTRIBUTION = {
  id: 'c',
  initiative_id: 'i',
  effect_goal_id: 'g',
  expected: [],
  mechanism: '',
  position: 1,
};

describe('the names of columns', () => {
  it('follow from those of the properties', () => {
    expect(snakeCase('riskNote')).toBe('risk_note');
    expect(oneOf('role', ['lead', 'contributing'])).toBe(`"role" in ('lead', 'contributing')`);
  });
});
