import { TOTAL_BOUND } from '@samhandling/contract';
import { type Compilable, type Expression, type QueryExecutorProvider, sql as typed } from 'kysely';
import type { Reader } from './database.ts';
import { sql, type Sql } from './sql.ts';
import type { Statement } from './statement.ts';

export type Page<Item> = Readonly<{
  items: Item[];
  page: number;
  limit: number;
  total: number;
  isTotalExact: boolean;
}>;

type PageQuery = Readonly<{
  /** What comes after `select`, with `as "camelCase"` names. */
  columns: Sql;
  /** From `from` to the end of `where`. */
  from: Sql;
  /** The same rows with fewer joins, for counting; `from` where there is no difference. */
  countFrom?: Sql;
  /** What comes after `order by`; ends with a unique column. */
  orderBy: Sql;
  page: number;
  limit: number;
}>;

/** Reads one page and counts, to the bound, in one round trip. */
export async function readPage<Row extends object>(
  reader: Reader,
  query: PageQuery,
): Promise<Page<Row>> {
  const { columns, from, countFrom = from, orderBy, page, limit } = query;
  const rows = await reader.query<Row & Counted>(sql`
    with counted as (
      select count(*)::int as total from (select 1 ${countFrom} limit ${TOTAL_BOUND + 1}) bounded
    ), page as (
      select row_number() over (order by ${orderBy}) as "_position", ${columns} ${from}
      order by ${orderBy} limit ${limit} offset ${(page - 1) * limit}
    )
    select counted.total as "_total", page.* from counted left join page on true
    order by page."_position"`);
  return toPage(rows, page, limit);
}

/** A row of a page, and what is counted beside it; without a position where the page is empty. */
type Counted = { _total: number; _position: string | null };

/** Which page is wanted, as a query takes it. */
export type PageWindow = { offset: number; limit: number };

export const windowOf = ({ page, limit }: { page: number; limit: number }): PageWindow => ({
  offset: (page - 1) * limit,
  limit,
});

type PagedQuery<Row> = Readonly<{
  /** All rows, in an order that ends with a unique column. */
  rows: Expression<Row>;
  /** The same rows with fewer joins, for counting. */
  matching: Expression<unknown>;
  offset: Expression<number>;
  limit: Expression<number>;
}>;

/** One page and the count, to the bound, as one query; {@link readPaged} reads it. */
export function paged<Row>(
  db: QueryExecutorProvider,
  { rows, matching, offset, limit }: PagedQuery<Row>,
): Compilable<Row & Counted> {
  const bound = typed.lit(TOTAL_BOUND + 1);
  const query = typed<Row & Counted>`
    with counted as (
      select count(*)::int as total from (${matching} limit ${bound}) bounded
    ), page as (
      select row_number() over () as "_position", found.*
      from (${rows} limit ${limit} offset ${offset}) found
    )
    select counted.total as "_total", page.* from counted left join page on true
    order by page."_position"`;
  return { compile: () => query.compile(db) };
}

/** Reads one page and its count in one round trip. */
export async function readPaged<Row extends object>(
  reader: Reader,
  statement: Statement<Row & Counted>,
  { page, limit }: { page: number; limit: number },
): Promise<Page<Row>> {
  const rows = await reader.rows(statement);
  return toPage(rows, page, limit);
}

function toPage<Row>(rows: readonly (Row & Counted)[], page: number, limit: number): Page<Row> {
  const total = rows[0]?._total ?? 0;
  return {
    items: rows.filter(({ _position }) => _position !== null).map(withoutCounters<Row>),
    page,
    limit,
    total: Math.min(total, TOTAL_BOUND),
    isTotalExact: total <= TOTAL_BOUND,
  };
}

/** The row as it was asked for: what goes out has no undeclared field. */
function withoutCounters<Row>({ _total, _position, ...row }: Row & Counted): Row {
  return row as unknown as Row;
}

/** The same page with each row presented. */
export function mapPage<Row, Item>(page: Page<Row>, present: (row: Row) => Item): Page<Item> {
  return { ...page, items: page.items.map(present) };
}
