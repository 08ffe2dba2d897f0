import type { InitiativeLine, WorkOverTime } from '@samhandling/contract';

type WorkGroup = InitiativeLine['group'];

/** What is over or only thought of stands folded. */
const FOLDED: ReadonlySet<WorkGroup> = new Set(['idea', 'completed', 'cancelled']);

/** Open rows of all groups together: on a phone, and on a wider screen. */
export type OpenRows = { readonly phone: number; readonly wide: number };

/** A group of the page: its rows that stand open everywhere, those folded on a phone, and those folded. */
export type ShownGroup<Row> = {
  readonly group: WorkGroup;
  /** Of all initiatives, also those on other pages. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly open: readonly Row[];
  readonly foldedOnPhone: readonly Row[];
  readonly folded: readonly Row[];
};

/**
 * The groups of a page of initiatives. Open groups share a number of open rows, in their order; the rest
 * of them is folded. A group whose rows stand on other pages is left out.
 */
export function shownGroups<Row extends Pick<InitiativeLine, 'group'>>(
  { groups, items }: Pick<WorkOverTime, 'groups'> & { readonly items: readonly Row[] },
  openRows: OpenRows,
): ShownGroup<Row>[] {
  const rowsOf = Map.groupBy(items, ({ group }) => group);
  let shown = 0;
  return groups.flatMap(({ group, count }) => {
    const rows = rowsOf.get(group) ?? [];
    if (rows.length === 0) return [];
    if (FOLDED.has(group)) {
      return [{ group, count, isOpen: false, open: rows, foldedOnPhone: [], folded: [] }];
    }
    const onPhone = roomFor(rows.length, openRows.phone - shown);
    const wide = roomFor(rows.length, openRows.wide - shown);
    shown += rows.length;
    return [
      {
        group,
        count,
        isOpen: wide > 0,
        open: wide > 0 ? rows.slice(0, onPhone) : rows,
        foldedOnPhone: wide > 0 ? rows.slice(onPhone, wide) : [],
        folded: wide > 0 ? rows.slice(wide) : [],
      },
    ];
  });
}

/** A button takes as much room as so many rows: no fewer are folded. */
const FEWEST_FOLDED = 4;

/** How many of the rows stand open. */
function roomFor(rows: number, room: number): number {
  if (room <= 0) return 0;
  return rows - room < FEWEST_FOLDED ? rows : room;
}
