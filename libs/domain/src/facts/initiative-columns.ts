import { ASPECT_KINDS, type AspectKind } from '../aspect/aspect-vocabulary.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { WORK_STATUSES, type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { reportDaysOf } from '../initiative/timeliness.ts';
import { PLACE_SCOPES, type PlaceScope } from '../place/place-vocabulary.ts';
import { BitColumn } from './bit-column.ts';
import { dateOfDay, dayNumber, dayNumberOr, NEVER } from './day-number.ts';
import { Interned } from './interned.ts';
import { ListColumn } from './list-column.ts';
import { NumberColumn } from './number-column.ts';

/** What is stated of an effect goal, in contributions that are not questioned. */
export type StatedEffect = {
  readonly effectGoalId: string;
  /** A report that is in force says that it was seen. */
  readonly isObserved: boolean;
  /** It says how much, beforehand or in a report. */
  readonly isSized: boolean;
  /** Its sizes are of women and men together, though the measure has them apart. */
  readonly lacksSexes: boolean;
};

/** Everything that overviews count of one published initiative. */
export type InitiativeEntry = {
  readonly id: string;
  readonly workStatus: WorkStatus;
  readonly placeScope: PlaceScope | null;
  readonly ownerActorId: string;
  /** Partners that have agreed to be named. */
  readonly partnerActorIds: readonly string[];
  readonly publishedOn: CalendarDate | null;
  readonly lastReportOn: CalendarDate | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  /** Those that it names. */
  readonly municipalityCodes: readonly string[];
  readonly aspects: Readonly<Record<AspectKind, readonly string[]>>;
  readonly actionIds: readonly string[];
  /** The one that it mainly serves. */
  readonly primaryActionId: string | null;
  readonly effects: readonly StatedEffect[];
};

/** The numbers by which columns name what is outside of them: actors, actions and so on. */
export class ColumnWords {
  readonly actors = new Interned();
  readonly actions = new Interned();
  readonly effectGoals = new Interned();
  readonly municipalities = new Interned();
  readonly aspects: Readonly<Record<AspectKind, Interned>> = {
    perspective: new Interned(),
    agenda_goal: new Interned(),
    specialisation: new Interned(),
  };
}

/** Stands for an initiative that mainly serves no action, and for one that does not say how far it reaches. */
export const NONE = -1;

const scopeNumber = (scope: PlaceScope | null) =>
  scope === null ? NONE : PLACE_SCOPES.indexOf(scope);

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

  idOf(row: number): string {
    return this.ids[row] as string;
  }

  /** Writes the row of the initiative, over the one that it had. */
  set(entry: InitiativeEntry): void {
    const row = this.rows.get(entry.id) ?? this.ids.length;
    this.rows.set(entry.id, row);
    this.ids[row] = entry.id;
    const { words } = this;
    const days = reportDaysOf({ ...entry, publicationState: 'published' });
    this.workStatus.set(row, WORK_STATUSES.indexOf(entry.workStatus));
    this.placeScope.set(row, scopeNumber(entry.placeScope));
    this.owner.set(row, words.actors.numberOf(entry.ownerActorId));
    this.partners.set(row, numbersOf(words.actors, entry.partnerActorIds));
    this.overdueFrom.set(row, days === null ? NEVER : dayNumber(days.graceEndsOn) + 1);
    this.silentSince.set(row, dayNumberOr(days?.silentSince ?? null));
    this.lastReportOn.set(row, dayNumberOr(entry.lastReportOn));
    this.startsOn.set(row, dayNumberOr(entry.startsOn));
    this.endsOn.set(row, dayNumberOr(entry.endsOn));
    this.municipalities.set(row, numbersOf(words.municipalities, entry.municipalityCodes));
    for (const kind of ASPECT_KINDS) {
      this.aspects[kind].set(row, numbersOf(words.aspects[kind], entry.aspects[kind]));
    }
    this.actions.set(row, numbersOf(words.actions, entry.actionIds));
    const primary = entry.primaryActionId;
    this.primaryAction.set(row, primary === null ? NONE : words.actions.numberOf(primary));
    this.setEffects(row, entry.effects);
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

  private setEffects(row: number, effects: readonly StatedEffect[]): void {
    const those = (holds: (effect: StatedEffect) => boolean) =>
      numbersOf(
        this.words.effectGoals,
        effects.filter(holds).map(({ effectGoalId }) => effectGoalId),
      );
    this.stated.set(
      row,
      those(() => true),
    );
    this.observed.set(
      row,
      those(({ isObserved }) => isObserved),
    );
    this.sized.set(
      row,
      those(({ isSized }) => isSized),
    );
    this.withoutSexes.set(
      row,
      those(({ lacksSexes }) => lacksSexes),
    );
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

function numbersOf(words: Interned, texts: readonly string[]): number[] {
  return texts.map((text) => words.numberOf(text));
}

function textsOf(words: Interned, numbers: readonly number[]): string[] {
  return numbers.map((number) => words.wordOf(number)).sort();
}
