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
  { order, page, limit }: Paging<DB, Names>,
): Compilable<Paged<Row>> {
  const inOrder = order(expressionBuilder<DB, Names>());
  const chosen = rows
    .select(sql<string>`row_number() over (order by ${inOrder})`.as('_position'))
    .orderBy(inOrder)
    .limit(sql<number>`${limit}`)
    .offset(sql<number>`(${page}::bigint - 1) * ${limit}::bigint`);
  return withTotal(chosen, counted);
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
