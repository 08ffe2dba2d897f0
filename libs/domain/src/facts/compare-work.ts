import { type CalendarDate } from '../calendar/calendar-date.ts';
import { WORK_STATUSES } from '../initiative/initiative-vocabulary.ts';
import { type CountyColumns } from './county-columns.ts';
import { dayNumber } from './day-number.ts';
import { conditionOf, isRowActive, isRowSilent } from './work-selection.ts';

/** What can have happened to an initiative of an action between two days, in the order in which it is told. */
export const WORK_CHANGES = ['arrived', 'begun', 'rested', 'closed', 'silenced', 'left'] as const;
/** One of {@link WORK_CHANGES}. */
export type WorkChange = (typeof WORK_CHANGES)[number];

/** The initiatives that the same has happened to. */
export type ChangedWork = {
  readonly count: number;
  /** Those that may be named: not what has been archived since. */
  readonly ids: readonly string[];
};

/** What has happened to the work on an action since a day. */
export type ComparedWork = Readonly<Record<WorkChange, ChangedWork>> & {
  /** How many of the initiatives that serve it now have filed a report after the day. */
  readonly reported: number;
};

type OnDay = { readonly county: CountyColumns; readonly day: CalendarDate };

/** The strategy and the work as they were on one day, for one action. */
class WorkOnDay {
  readonly county: CountyColumns;
  readonly day: number;
  private readonly serves;

  constructor({ county, day }: OnDay, code: string) {
    this.county = county;
    this.day = dayNumber(day);
    this.serves = conditionOf(county, { action: code });
  }

  /** The row of an initiative that served the action; undefined where it did not. */
  rowOf(id: string): number | undefined {
    const row = this.county.initiatives.rowOf(id);
    return row !== undefined && this.serves(row) ? row : undefined;
  }

  listIds(): string[] {
    return this.county.initiatives.listIds().filter((id) => this.rowOf(id) !== undefined);
  }

  isClosed(row: number): boolean {
    return CLOSED.includes(WORK_STATUSES[this.county.initiatives.workStatus.at(row)] as string);
  }

  isActive(row: number): boolean {
    return isRowActive(this.county.initiatives, row, this.day);
  }

  isSilent(row: number): boolean {
    return isRowSilent(this.county.initiatives, row, this.day);
  }
}

const CLOSED: readonly string[] = ['completed', 'cancelled'];

/**
 * Tells what has happened to the initiatives of an action between two days: which serve it now and did not
 * then, which became active, rest, were closed or fell silent, and which do not serve it any more. An initiative
 * that served it on both days has at most one change.
 */
export function compareWork(then: OnDay, now: OnDay, code: string): ComparedWork {
  const [before, after] = [new WorkOnDay(then, code), new WorkOnDay(now, code)];
  const ids: Record<WorkChange, string[]> = {
    arrived: [],
    begun: [],
    rested: [],
    closed: [],
    silenced: [],
    left: before.listIds().filter((id) => after.rowOf(id) === undefined),
  };
  let reported = 0;
  for (const id of after.listIds()) {
    const [row, rowBefore] = [after.rowOf(id) as number, before.rowOf(id)];
    if (now.county.initiatives.lastReportOn.at(row) > before.day) reported += 1;
    const change = rowBefore === undefined ? 'arrived' : changeOf(before, rowBefore, after, row);
    if (change !== undefined) ids[change].push(id);
  }
  const isNamed = (id: string) => now.county.initiatives.has(id);
  const changed = (change: WorkChange): ChangedWork => ({
    count: ids[change].length,
    ids: ids[change].filter(isNamed),
  });
  return {
    arrived: changed('arrived'),
    begun: changed('begun'),
    rested: changed('rested'),
    closed: changed('closed'),
    silenced: changed('silenced'),
    left: changed('left'),
    reported,
  };
}

function changeOf(
  before: WorkOnDay,
  rowBefore: number,
  after: WorkOnDay,
  row: number,
): Exclude<WorkChange, 'arrived' | 'left'> | undefined {
  if (after.isClosed(row)) return before.isClosed(rowBefore) ? undefined : 'closed';
  if (after.isActive(row)) return before.isActive(rowBefore) ? undefined : 'begun';
  if (after.isSilent(row)) return before.isSilent(rowBefore) ? undefined : 'silenced';
  return before.isActive(rowBefore) || before.isSilent(rowBefore) ? 'rested' : undefined;
}
