import { TOTAL_BOUND } from '@samhandling/contract';
import {
  type Compilable,
  type Expression,
  type ExpressionBuilder,
  expressionBuilder,
  type SelectQueryBuilder,
  sql,
} from 'kysely';
import { db } from './db.ts';

type Paging<DB, Names extends keyof DB> = Readonly<{
  /**
   * A unique column, where what is shown of a row costs something: it is read for the rows of the page only, and
   * not for those that a page far behind skips. Those that were found for the count are sorted where they are all.
   */
  key?: (eb: ExpressionBuilder<DB, Names>) => Expression<unknown>;
  /** As after `order by`; ends with a unique column. */
  order: (eb: ExpressionBuilder<DB, Names>) => Expression<unknown>;
  page: Expression<number>;
  limit: Expression<number>;
}>;

/** What `pageFrom` of the platform reads. */
type Paged<Row> = Row & { _total: number; _position: string | null };

/**
 * One page of the rows, and how many there are (to the bound), in one round trip. `counted` are the
 * same rows with fewer joins.
 */
export function paged<DB, Names extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, Names, Row>,
  counted: Expression<unknown>,
  { key, order, page, limit }: Paging<DB, Names>,
): Compilable<Paged<Row>> {
  const eb = expressionBuilder<DB, Names>();
  const inOrder = order(eb);
  const placed = rows.select(sql<string>`row_number() over (order by ${inOrder})`.as('_position'));
  const part = <Output>(query: SelectQueryBuilder<DB, Names, Output>) =>
    query
      .orderBy(inOrder)
      .limit(sql<number>`${limit}`)
      .offset(sql<number>`(${page}::bigint - 1) * ${limit}::bigint`);
  if (!key) return withTotal(part(placed), counted);
  const keys = rows.clearSelect().select(sql`${key(eb)}`.as('key'));
  const areFew = sql<boolean>`(select total from counted) <= ${sql.lit(TOTAL_BOUND)}`;
  const few = keys.where(sql<boolean>`${key(eb)} in (select key from matched)`).where(areFew);
  const many = keys.where(sql<boolean>`not ${areFew}`);
  const chosen = sql`(${part(few)}) union all (${part(many)})`;
  return withTotal(
    placed.where(sql<boolean>`${key(eb)} in (${chosen})`),
    sql`select from matched`,
    { matched: keys.limit(sql.lit(TOTAL_BOUND + 1)) },
  );
}

/**
 * A page that says itself which rows it has, as `_position`, and how many there are (to the bound). What is
 * found once for both is named in `shared`.
 */
export function withTotal<Row>(
  page: Expression<Row>,
  counted: Expression<unknown>,
  shared: Readonly<Record<string, Expression<unknown>>> = {},
): Compilable<Paged<Row>> {
  const found = Object.entries(shared).map(
    ([name, query]) => sql`${sql.id(name)} as materialized (${query}), `,
  );
  const query = sql<Paged<Row>>`
    with ${sql.join(found, sql``)}counted as (
      select count(*)::int as total from (${counted} limit ${TOTAL_BOUND + 1}) bounded
    ), page as (${page})
    select counted.total as "_total", page.* from counted left join page on true
    order by page."_position"`;
  return { compile: () => query.compile(db) };
}
