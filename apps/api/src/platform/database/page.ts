import { TOTAL_BOUND } from '@samhandling/contract';
import type { RowOf } from './statement.ts';

export type Page<Item> = Readonly<{
  items: Item[];
  page: number;
  limit: number;
  total: number;
  isTotalExact: boolean;
}>;

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
