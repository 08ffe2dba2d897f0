import type { ColumnType, SelectType } from 'kysely';
import { Column, type ColumnOptions } from 'typeorm';

/** A `numeric`: exact, so it comes and goes as text. */
export type Numeric = ColumnType<string, string | number, string | number>;
/** A nullable `numeric`. */
export type NullableNumeric = ColumnType<
  string | null,
  string | number | null | undefined,
  string | number | null
>;
/** A `jsonb`: read as its value, written as JSON text (an array would become an SQL array). */
export type Json<Value> = ColumnType<Value, string, string>;
/** A nullable `jsonb`. */
export type NullableJson<Value> = ColumnType<
  Value | null,
  string | null | undefined,
  string | null
>;
/** A column that only the database writes: generated, or a search vector. */
export type Computed<Value> = ColumnType<Value, never, never>;

/** What each type of column holds in TypeScript. */
type Values = {
  uuid: string;
  text: string;
  varchar: string;
  integer: number;
  bigint: string;
  numeric: string;
  boolean: boolean;
  /** A calendar date, `2026-05-01`. */
  date: string;
  timestamptz: Date;
  bytea: Buffer;
  jsonb: unknown;
  json: unknown;
  tsvector: string;
};

type Options = Pick<
  ColumnOptions,
  | 'array'
  | 'asExpression'
  | 'collation'
  | 'comment'
  | 'default'
  | 'generated'
  | 'generatedIdentity'
  | 'generatedType'
  | 'nullable'
> & {
  /** The name of the primary key, where the column is part of it. */
  readonly key?: string;
};

type ColumnValue<Kind extends keyof Values, O> = O extends { array: true }
  ? Values[Kind][]
  : Values[Kind];

/** Nullable in both or in neither. */
type SameNull<Property, O> =
  null extends SelectType<Property>
    ? O extends { nullable: true }
      ? true
      : false
    : O extends { nullable: true }
      ? false
      : true;

type InsertOf<Property> =
  Property extends ColumnType<unknown, infer Insert, unknown> ? Insert : Property;

/**
 * The type for inserts: without generated columns, with columns that have a default as optional.
 */
type SameDefault<Property, O> = O extends { asExpression: string } | { generated: 'identity' }
  ? [InsertOf<Property>] extends [never]
    ? true
    : false
  : O extends { nullable: true }
    ? true
    : undefined extends InsertOf<Property>
      ? O extends { default: unknown } | { generated: 'uuid' }
        ? true
        : false
      : O extends { default: unknown } | { generated: 'uuid' }
        ? false
        : true;

type TypesAgree<Property, Kind extends keyof Values, O> = [
  NonNullable<SelectType<Property>>,
] extends [ColumnValue<Kind, O>]
  ? [SameNull<Property, O>, SameDefault<Property, O>] extends [true, true]
    ? true
    : false
  : false;

/** Shown by the compiler when the type of a property and its column say different things. */
export type ColumnAndPropertyDisagree = { readonly __columnAndPropertyDisagree: never };

/**
 * TypeORM's `Column`, which refuses a property whose type says something else than the column:
 * another value, null where the column has none, an array, a default that the type does not know.
 */
export function ColumnOf<Kind extends keyof Values, const O extends Options = Record<never, never>>(
  kind: Kind,
  options?: O,
) {
  return <Target extends object, Key extends keyof Target>(
    target: Target,
    key: Key & (TypesAgree<Target[Key], Kind, O> extends true ? string : ColumnAndPropertyDisagree),
  ): void => {
    const { key: primaryKeyConstraintName, ...rest } = (options ?? {}) as Options;
    const primary = primaryKeyConstraintName ? { primary: true, primaryKeyConstraintName } : {};
    Column({ type: kind, ...rest, ...primary } as ColumnOptions)(target, key as string);
  };
}

/** The text of a CHECK that holds a column to a closed vocabulary of the domain. */
export function oneOf(column: string, words: readonly string[]): string {
  return `"${column}" in (${listed(words)})`;
}

/** The same for a column that holds several of the words. */
export function someOf(column: string, words: readonly string[]): string {
  return `"${column}" <@ array[${listed(words)}]`;
}

/** The text of a CHECK that holds a column to a range. */
export function within(column: string, { min, max }: { min: number; max: number }): string {
  return `"${column}" between ${min} and ${max}`;
}

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
