import {
  type Expression,
  type Insertable,
  type InsertType,
  type OnConflictDatabase,
  type OnConflictTables,
  type OnConflictUpdateBuilder,
  type SelectType,
  sql,
} from 'kysely';
import { db } from './db.ts';
import type { Tables } from './tables.ts';

type Name = keyof Tables & string;
type Column<Table extends Name> = keyof Tables[Table] & string;

type Scalar = string | number | boolean | null;

/** Values as they stand in JSON; what a jsonb column holds stands there as it is. */
type Row<Table extends Name, Listed extends Column<Table>> = {
  [Key in Listed]: SelectType<Tables[Table][Key]> extends Scalar
    ? Exclude<InsertType<Tables[Table][Key]>, undefined>
    : SelectType<Tables[Table][Key]>;
};

/** Columns that have to be written and are not in the list. */
type MissingColumn<Table extends Name, Listed extends string> = Exclude<
  {
    [Key in keyof Insertable<Tables[Table]>]-?: undefined extends Insertable<Tables[Table]>[Key]
      ? never
      : Key;
  }[keyof Insertable<Tables[Table]>],
  Listed
>;

/** Shown by the compiler when a column without default is not in the list. */
type Fault<Table extends Name, Listed extends string> = [MissingColumn<Table, Listed>] extends [
  never,
]
  ? unknown
  : { 'a column without default is missing': MissingColumn<Table, Listed> };

type Replacing<Table extends Name> = OnConflictUpdateBuilder<
  OnConflictDatabase<Tables, Table>,
  OnConflictTables<Table>
>;

/**
 * Inserts any number of rows of a table with one statement: they are given as one JSON text, from
 * which PostgreSQL takes the columns by their names and types.
 */
export function rowListOf<Table extends Name, const Listed extends Column<Table>>(
  table: Table,
  columns: readonly Listed[] & Fault<Table, Listed>,
) {
  const listed: readonly Listed[] = columns;
  const insert = (rows: Expression<string>) => {
    const given = sql`jsonb_populate_recordset(null::${sql.table(table)}, ${rows}::jsonb)`;
    return db
      .insertInto(table)
      .columns(listed)
      .expression(sql`select ${sql.join(listed.map((name) => sql.ref(name)))} from ${given}`);
  };
  return {
    /** The rows as the text that `insert` and `save` take. */
    toJson: (rows: readonly Row<Table, Listed>[]) => JSON.stringify(rows),
    insert,
    /**
     * The same, but a row whose key is there already takes all that is new, and `also`, where the
     * condition holds.
     */
    save: (
      rows: Expression<string>,
      key: readonly Listed[],
      also: Partial<Record<Column<Table>, null>> = {},
      onlyWhere: (kept: Replacing<Table>) => Replacing<Table> = (kept) => kept,
    ) =>
      insert(rows).onConflict((conflict) =>
        onlyWhere(
          conflict.expression(sql`${sql.join(key.map((name) => sql.ref(name)))}`).doUpdateSet({
            ...Object.fromEntries(
              listed
                .filter((name) => !key.includes(name))
                .map((name) => [name, sql.ref(`excluded.${name}`)]),
            ),
            ...also,
          } as never),
        ),
      ),
  };
}
