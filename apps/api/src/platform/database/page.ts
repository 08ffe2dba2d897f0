import { TOTAL_BOUND } from '@samhandling/contract';
import type { Reader } from './database.ts';
import { sql, type Sql } from './sql.ts';
import type { RowOf } from './statement.ts';

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

/** Reads one page and counts all rows up to the bound, in one query. */
export async function readPage<Row extends object>(
  reader: Reader,
  query: PageQuery,
): Promise<Page<Row>> {
  const { columns, from, countFrom = from, orderBy, page, limit } = query;
  const rows = await reader.query<Counted<Row>>(sql`
    with counted as (
      select count(*)::int as total from (select 1 ${countFrom} limit ${TOTAL_BOUND + 1}) bounded
    ), page as (
      select row_number() over (order by ${orderBy}) as "_position", ${columns} ${from}
      order by ${orderBy} limit ${limit} offset ${(page - 1) * limit}
    )
    select counted.total as "_total", page.* from counted left join page on true
    order by page."_position"`);
  return pageFrom(rows, { page, limit });
}

/**
 * A row with the total and its position in the page; the position is null where the page is empty.
 */
type Counted<Row> = Row & { _total: number; _position: string | null };

/** A row of a page that a paged query answers. */
export type PageRowOf<Query> = Omit<RowOf<Query>, keyof Counted<unknown>>;

/** The page that the rows of a paged query are. */
export function pageFrom<Row>(
  rows: readonly Counted<Row>[],
  { page, limit }: Readonly<{ page: number; limit: number }>,
): Page<Row> {
  const total = rows[0]?._total ?? 0;
  return {
    items: rows.filter(({ _position }) => _position !== null).map(withoutCounters<Row>),
    page,
    limit,
    total: Math.min(total, TOTAL_BOUND),
    isTotalExact: total <= TOTAL_BOUND,
  };
}

/** The row without the two columns that are only there for paging. */
function withoutCounters<Row>({ _total, _position, ...row }: Counted<Row>): Row {
  return row as unknown as Row;
}

/** The same page with each row presented. */
export function mapPage<Row, Item>(page: Page<Row>, present: (row: Row) => Item): Page<Item> {
  return { ...page, items: page.items.map(present) };
}
