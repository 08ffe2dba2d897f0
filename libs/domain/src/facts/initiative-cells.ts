import { ASPECT_KINDS, type AspectKind } from '../aspect/aspect-vocabulary.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { WORK_STATUSES, type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { reportDaysOf } from '../initiative/timeliness.ts';
import { PLACE_SCOPES, type PlaceScope } from '../place/place-vocabulary.ts';
import { dateOf, dayNumber, dayNumberOr, NEVER, NO_DAY } from './day-number.ts';
import { Interned } from './interned.ts';

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

/** What an initiative has beside its work status and its reports, of which other rules tell. */
export type InitiativeLinks = {
  readonly placeScope: PlaceScope | null;
  readonly ownerActorId: string;
  /** Partners that have agreed to be named. */
  readonly partnerActorIds: readonly string[];
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  /** Those that it names. */
  readonly municipalityCodes: readonly string[];
  readonly aspects: Readonly<Record<AspectKind, readonly string[]>>;
  readonly actionIds: readonly string[];
  /** The one that it mainly serves. */
  readonly primaryActionId: string | null;
};

/** Everything that overviews count of one published initiative. */
export type InitiativeEntry = InitiativeLinks & {
  readonly id: string;
  readonly workStatus: WorkStatus;
  readonly publishedOn: CalendarDate | null;
  readonly lastReportOn: CalendarDate | null;
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

/** The links of an initiative as numbers. */
export type LinkCells = {
  readonly placeScope: number;
  readonly owner: number;
  readonly partners: readonly number[];
  readonly startsOn: number;
  readonly endsOn: number;
  readonly municipalities: readonly number[];
  /** In the order of `ASPECT_KINDS`. */
  readonly aspects: readonly (readonly number[])[];
  readonly actions: readonly number[];
  readonly primaryAction: number;
};

/** An entry as numbers. */
export type InitiativeCells = LinkCells & {
  readonly workStatus: number;
  readonly publishedOn: number;
  readonly lastReportOn: number;
  readonly stated: readonly number[];
  readonly observed: readonly number[];
  readonly sized: readonly number[];
  readonly withoutSexes: readonly number[];
};

const scopeNumber = (scope: PlaceScope | null) =>
  scope === null ? NONE : PLACE_SCOPES.indexOf(scope);

export function statusNumber(workStatus: WorkStatus): number {
  return WORK_STATUSES.indexOf(workStatus);
}

export function linkCellsOf(words: ColumnWords, links: InitiativeLinks): LinkCells {
  return {
    placeScope: scopeNumber(links.placeScope),
    owner: words.actors.numberOf(links.ownerActorId),
    partners: numbersOf(words.actors, links.partnerActorIds),
    startsOn: dayNumberOr(links.startsOn),
    endsOn: dayNumberOr(links.endsOn),
    municipalities: numbersOf(words.municipalities, links.municipalityCodes),
    aspects: ASPECT_KINDS.map((kind) => numbersOf(words.aspects[kind], links.aspects[kind])),
    actions: numbersOf(words.actions, links.actionIds),
    primaryAction:
      links.primaryActionId === null ? NONE : words.actions.numberOf(links.primaryActionId),
  };
}

export function cellsOf(words: ColumnWords, entry: InitiativeEntry): InitiativeCells {
  const those = (holds: (effect: StatedEffect) => boolean) =>
    numbersOf(
      words.effectGoals,
      entry.effects.filter(holds).map(({ effectGoalId }) => effectGoalId),
    );
  return {
    ...linkCellsOf(words, entry),
    workStatus: statusNumber(entry.workStatus),
    publishedOn: dayNumberOr(entry.publishedOn),
    lastReportOn: dayNumberOr(entry.lastReportOn),
    stated: those(() => true),
    observed: those(({ isObserved }) => isObserved),
    sized: those(({ isSized }) => isSized),
    withoutSexes: those(({ lacksSexes }) => lacksSexes),
  };
}

const IS_REPORT_EXPECTED = WORK_STATUSES.map(
  (workStatus) =>
    reportDaysOf({
      workStatus,
      publicationState: 'published',
      publishedOn: '2026-01-01',
      lastReportOn: null,
    }) !== null,
);

/** What the rule of reports says, by the day from which an initiative is silent: there are few such days. */
const overdueDays = new Map<number, number>();

function overdueAfter(silentSince: number): number {
  const known = overdueDays.get(silentSince);
  if (known !== undefined) return known;
  const days = reportDaysOf({
    workStatus: 'ongoing',
    publicationState: 'published',
    publishedOn: dateOf(silentSince),
    lastReportOn: null,
  });
  const overdueFrom = days === null ? NEVER : dayNumber(days.graceEndsOn) + 1;
  overdueDays.set(silentSince, overdueFrom);
  return overdueFrom;
}

/** `reportDaysOf`, of numbers: the first day of silence, and the first on which the report is overdue. */
export function reportNumbersOf({
  workStatus,
  publishedOn,
  lastReportOn,
}: Pick<InitiativeCells, 'workStatus' | 'publishedOn' | 'lastReportOn'>): {
  silentSince: number;
  overdueFrom: number;
} {
  const silentSince = Math.max(publishedOn, lastReportOn);
  if (IS_REPORT_EXPECTED[workStatus] !== true || silentSince === NO_DAY) {
    return { silentSince: NO_DAY, overdueFrom: NEVER };
  }
  return { silentSince, overdueFrom: overdueAfter(silentSince) };
}

export function numbersOf(words: Interned, texts: readonly string[]): number[] {
  return texts.map((text) => words.numberOf(text));
}
