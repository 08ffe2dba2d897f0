import {
  type AliasedExpression,
  type Expression,
  type ExpressionBuilder,
  type Insertable,
  type SelectType,
  sql,
} from 'kysely';
import type { z } from 'zod';
import { snakeCase, type SnakeCase } from './naming.ts';
import type { Tables } from './tables.ts';

type Name = keyof Tables & string;
type Column<Table extends Name> = keyof Tables[Table] & string;
type Shape = Record<string, z.ZodType>;
type Value<S extends Shape, Field extends keyof S> = z.infer<S[Field]>;

/** Fields whose column is missing, or holds something else. */
type FieldWithoutColumn<Table extends Name, S extends Shape> = {
  [Field in keyof S & string]: SnakeCase<Field> extends Column<Table>
    ? [Value<S, Field>] extends [SelectType<Tables[Table][SnakeCase<Field>]>]
      ? never
      : Field
    : Field;
}[keyof S & string];

/** Columns that are neither a field nor kept by the product itself. */
type ForgottenColumn<Table extends Name, S extends Shape, Kept extends string> = Exclude<
  Column<Table>,
  SnakeCase<keyof S & string> | Kept
>;

/** Shown by the compiler: which field has no column that fits, or which column was forgotten. */
type Fault<Table extends Name, S extends Shape, Kept extends string> = [
  FieldWithoutColumn<Table, S>,
] extends [never]
  ? [ForgottenColumn<Table, S, Kept>] extends [never]
    ? unknown
    : { 'a column is neither a field nor kept': ForgottenColumn<Table, S, Kept> }
  : { 'a field has no column that fits': FieldWithoutColumn<Table, S> };

/** What is written: values, or places in a statement that is filled in later. */
export type Writable<S extends Shape> = {
  [Field in keyof S & string]: Value<S, Field> | Expression<Value<S, Field>>;
};

type SelectedFields<S extends Shape> = { [Field in keyof S & string]: Value<S, Field> };

/**
 * The fields of a noun's own row, once for insert, update and select. Names follow one rule
 * (`riskNote` is the column `risk_note`). What the contract says and the table lacks does not
 * compile, nor a column that is neither a field nor in `kept`: the ones that the product writes itself.
 */
export function fieldsOf<
  Table extends Name,
  S extends Shape,
  const Kept extends readonly Column<Table>[],
>(table: Table, schema: z.ZodObject<S> & Fault<Table, S, Kept[number]>, kept: Kept) {
  void kept;
  const names = Object.keys((schema as z.ZodObject<S>).shape) as (keyof S & string)[];
  return {
    /** The names of the columns. */
    names: names.map(snakeCase) as SnakeCase<keyof S & string>[],
    /** The columns as insert and update take them. */
    toRow: (fields: Writable<S>) =>
      Object.fromEntries(names.map((name) => [snakeCase(name), fields[name]])) as Required<
        Pick<
          Insertable<Tables[Table]>,
          Extract<SnakeCase<keyof S & string>, keyof Insertable<Tables[Table]>>
        >
      >,
    /** The columns for `select`, under the names of the fields. */
    columns: <DB extends Pick<Tables, Table>>(eb: ExpressionBuilder<DB, Table>) => {
      void eb;
      return names.map((name) =>
        sql.ref(`${table}.${snakeCase(name)}`).as(name),
      ) as readonly AliasedFields<S>[];
    },
    /** Only the fields of a larger thing, in the contract's order. */
    pick: (thing: SelectedFields<S>): SelectedFields<S> =>
      Object.fromEntries(names.map((name) => [name, thing[name]])) as SelectedFields<S>,
  };
}

type AliasedFields<S extends Shape> = {
  [Field in keyof S & string]: AliasedExpression<Value<S, Field>, Field>;
}[keyof S & string];
