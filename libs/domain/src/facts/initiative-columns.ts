import { ASPECT_KINDS, type AspectKind } from '../aspect/aspect-vocabulary.ts';
import { WORK_STATUSES } from '../initiative/initiative-vocabulary.ts';
import { PLACE_SCOPES } from '../place/place-vocabulary.ts';
import { BitColumn } from './bit-column.ts';
import { dateOfDay } from './day-number.ts';
import {
  cellsOf,
  NONE,
  reportNumbersOf,
  type ColumnWords,
  type InitiativeCells,
  type InitiativeEntry,
} from './initiative-cells.ts';
import { type Interned } from './interned.ts';
import { ListColumn } from './list-column.ts';
import { NumberColumn } from './number-column.ts';

/**
 * What overviews count of all published initiatives, one row for each in arrays of numbers, so that all of
 * them can be looked through in a moment. Rows are in no order, and removing one moves another.
 */
export class InitiativeColumns {
  readonly workStatus = NumberColumn.ofBytes();
  readonly placeScope = NumberColumn.ofNumbers();
  readonly owner = NumberColumn.ofNumbers();
  readonly partners = new ListColumn();
  /** The first day on which its report is overdue; `NEVER` where none is expected. */
  readonly overdueFrom = NumberColumn.ofNumbers();
  /** The later of publication and latest report, where a report is expected. */
  readonly silentSince = NumberColumn.ofNumbers();
  readonly lastReportOn = NumberColumn.ofNumbers();
  readonly startsOn = NumberColumn.ofNumbers();
  readonly endsOn = NumberColumn.ofNumbers();
  readonly municipalities = new BitColumn();
  readonly aspects: Readonly<Record<AspectKind, BitColumn>> = {
    perspective: new BitColumn(),
    agenda_goal: new BitColumn(),
    specialisation: new BitColumn(),
  };
  readonly actions = new ListColumn();
  readonly primaryAction = NumberColumn.ofNumbers();
  readonly stated = new BitColumn();
  readonly observed = new BitColumn();
  readonly sized = new BitColumn();
  readonly withoutSexes = new BitColumn();

  private readonly ids: string[] = [];
  private readonly rows = new Map<string, number>();

  readonly words: ColumnWords;

  constructor(words: ColumnWords) {
    this.words = words;
  }

  /** How many rows there are: 0 to one less. */
  get size(): number {
    return this.ids.length;
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  /** The row of the initiative; undefined where it has none. */
  rowOf(id: string): number | undefined {
    return this.rows.get(id);
  }

  idOf(row: number): string {
    return this.ids[row] as string;
  }

  /** Writes the row of the initiative, over the one that it had. */
  set(entry: InitiativeEntry): void {
    this.write(entry.id, cellsOf(this.words, entry));
  }

  /** The same of numbers that stand for what the initiative has. */
  write(id: string, cells: InitiativeCells): void {
    const row = this.rows.get(id) ?? this.ids.length;
    this.rows.set(id, row);
    this.ids[row] = id;
    this.workStatus.set(row, cells.workStatus);
    this.placeScope.set(row, cells.placeScope);
    this.owner.set(row, cells.owner);
    this.partners.set(row, cells.partners);
    const { silentSince, overdueFrom } = reportNumbersOf(cells);
    this.overdueFrom.set(row, overdueFrom);
    this.silentSince.set(row, silentSince);
    this.lastReportOn.set(row, cells.lastReportOn);
    this.startsOn.set(row, cells.startsOn);
    this.endsOn.set(row, cells.endsOn);
    this.municipalities.set(row, cells.municipalities);
    for (const [index, kind] of ASPECT_KINDS.entries()) {
      this.aspects[kind].set(row, cells.aspects[index] ?? []);
    }
    this.actions.set(row, cells.actions);
    this.primaryAction.set(row, cells.primaryAction);
    this.stated.set(row, cells.stated);
    this.observed.set(row, cells.observed);
    this.sized.set(row, cells.sized);
    this.withoutSexes.set(row, cells.withoutSexes);
  }

  /** Takes the initiative away; nothing where it has no row. */
  remove(id: string): void {
    const row = this.rows.get(id);
    if (row === undefined) return;
    const last = this.ids.length - 1;
    const moved = this.ids[last] as string;
    for (const column of this.movable()) column.move(last, row);
    this.partners.moveLast(last, row);
    this.actions.moveLast(last, row);
    this.ids[row] = moved;
    this.rows.set(moved, row);
    this.ids.pop();
    this.rows.delete(id);
  }

  /** What the row holds, in words: two loads of the same give the same. Undefined where it has no row. */
  describe(id: string): object | undefined {
    const row = this.rows.get(id);
    if (row === undefined) return undefined;
    const { words } = this;
    const effectGoals = (column: BitColumn) => textsOf(words.effectGoals, column.numbersOf(row));
    const primary = this.primaryAction.at(row);
    return {
      id,
      workStatus: WORK_STATUSES[this.workStatus.at(row)],
      placeScope: PLACE_SCOPES[this.placeScope.at(row)] ?? null,
      owner: words.actors.wordOf(this.owner.at(row)),
      partners: textsOf(words.actors, this.partners.itemsOf(row)),
      overdueFrom: dateOfDay(this.overdueFrom.at(row)),
      silentSince: dateOfDay(this.silentSince.at(row)),
      lastReportOn: dateOfDay(this.lastReportOn.at(row)),
      startsOn: dateOfDay(this.startsOn.at(row)),
      endsOn: dateOfDay(this.endsOn.at(row)),
      municipalities: textsOf(words.municipalities, this.municipalities.numbersOf(row)),
      aspects: ASPECT_KINDS.map((kind) =>
        textsOf(words.aspects[kind], this.aspects[kind].numbersOf(row)),
      ),
      actions: textsOf(words.actions, this.actions.itemsOf(row)),
      primaryAction: primary === NONE ? null : words.actions.wordOf(primary),
      stated: effectGoals(this.stated),
      observed: effectGoals(this.observed),
      sized: effectGoals(this.sized),
      withoutSexes: effectGoals(this.withoutSexes),
    };
  }

  /** All initiatives that have a row. */
  listIds(): readonly string[] {
    return this.ids;
  }

  /** How much memory the columns take, but for the ids. */
  get bytes(): number {
    const columns = [...this.movable(), this.partners, this.actions];
    return columns.reduce((sum, column) => sum + column.bytes, 0);
  }

  private movable() {
    return [
      this.workStatus,
      this.placeScope,
      this.owner,
      this.overdueFrom,
      this.silentSince,
      this.lastReportOn,
      this.startsOn,
      this.endsOn,
      this.municipalities,
      ...ASPECT_KINDS.map((kind) => this.aspects[kind]),
      this.primaryAction,
      this.stated,
      this.observed,
      this.sized,
      this.withoutSexes,
    ];
  }
}

function textsOf(words: Interned, numbers: readonly number[]): string[] {
  return numbers.map((number) => words.wordOf(number)).sort();
}
