import { ASPECT_KINDS } from '../aspect/aspect-vocabulary.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { dayNumber, dayNumberOr, NEVER, NO_DAY } from './day-number.ts';
import {
  type ColumnWords,
  type InitiativeCells,
  linkCellsOf,
  type LinkCells,
  statusNumber,
} from './initiative-cells.ts';
import { InitiativeColumns } from './initiative-columns.ts';
import { type InitiativePast, type PastLinks } from './initiative-past.ts';
import { Interned } from './interned.ts';
import { ListColumn } from './list-column.ts';

/**
 * The pasts of all initiatives that are or were public, each as one list of numbers: as objects they would
 * fill the memory. `initiativeOn` says what they mean.
 */
export class PastColumns {
  readonly words: ColumnWords;
  private readonly pasts = new ListColumn();
  private readonly ids: string[] = [];
  private readonly rows = new Map<string, number>();

  constructor(words: ColumnWords) {
    this.words = words;
  }

  set(past: InitiativePast): void {
    const row = this.rows.get(past.id) ?? this.ids.length;
    this.rows.set(past.id, row);
    this.ids[row] = past.id;
    this.pasts.set(row, numbersOfPast(this.words, past));
  }

  remove(id: string): void {
    const row = this.rows.get(id);
    if (row === undefined) return;
    const last = this.ids.length - 1;
    const moved = this.ids[last] as string;
    this.pasts.moveLast(last, row);
    this.ids[row] = moved;
    this.rows.set(moved, row);
    this.ids.pop();
    this.rows.delete(id);
  }

  /** What overviews counted of all initiatives at the end of the day. */
  columnsOn(day: CalendarDate): InitiativeColumns {
    const columns = new InitiativeColumns(this.words);
    const on = dayNumber(day);
    for (const [row, id] of this.ids.entries()) this.writeOn(columns, row, id, on);
    return columns;
  }

  /** Writes what an initiative was at the end of the day into columns of that day, or takes it away. */
  writeAgain(columns: InitiativeColumns, id: string, day: CalendarDate): void {
    columns.remove(id);
    const row = this.rows.get(id);
    if (row !== undefined) this.writeOn(columns, row, id, dayNumber(day));
  }

  get bytes(): number {
    return this.pasts.bytes;
  }

  private writeOn(columns: InitiativeColumns, row: number, id: string, day: number): void {
    const cells = cellsOn(new NumberReader(this.pasts, this.pasts.startOf(row)), day);
    if (cells !== null) columns.write(id, cells);
  }
}

/** An effect that was seen is so many numbers, and so is a contribution as it was said, and a review. */
const EFFECT_WIDTH = 4;
const SAID_WIDTH = 3;
const REVIEW_WIDTH = 3;

/** One bit for each thing that a contribution expects. */
const SIZED = 1;
const WITHOUT_SEXES = 2;

/** The past as numbers, in the order in which `cellsOn` reads them; before each list stands its length. */
function numbersOfPast(words: ColumnWords, past: InitiativePast): number[] {
  const contributions = new Interned();
  return [
    dayNumber(past.publishedOn),
    past.archivedOn === null ? NEVER : dayNumber(past.archivedOn),
    statusNumber(past.workStatus),
    dayNumberOr(past.lastReportOn),
    past.statusChanges.length,
    ...past.statusChanges.flatMap(({ on, from }) => [dayNumber(on), statusNumber(from)]),
    past.reportedOn.length,
    ...past.reportedOn.map(dayNumber),
    past.effects.length,
    ...past.effects.flatMap(({ contributionId, seenOn, correctedOn, isSized }) => [
      contributions.numberOf(contributionId),
      dayNumber(seenOn),
      correctedOn === null ? NEVER : dayNumber(correctedOn),
      isSized ? SIZED : 0,
    ]),
    past.statements.length,
    ...past.statements.flatMap(({ until, contributions: said }) => [
      until === null ? NEVER : dayNumber(until),
      said.length,
      ...said.flatMap(({ id, effectGoalId, isSized, lacksSexes }) => [
        contributions.numberOf(id),
        words.effectGoals.numberOf(effectGoalId),
        (isSized ? SIZED : 0) + (lacksSexes ? WITHOUT_SEXES : 0),
      ]),
    ]),
    past.reviews.length,
    ...past.reviews.flatMap(({ contributionId, on, isClaimed }) => [
      contributions.numberOf(contributionId),
      dayNumber(on),
      isClaimed ? 1 : 0,
    ]),
    past.links.length,
    ...past.links.flatMap((links) => numbersOfLinks(words, contributions, links)),
  ];
}

function numbersOfLinks(words: ColumnWords, contributions: Interned, links: PastLinks): number[] {
  const cells = linkCellsOf(words, links);
  return [
    dayNumber(links.from),
    cells.placeScope,
    cells.owner,
    cells.startsOn,
    cells.endsOn,
    cells.primaryAction,
    ...[cells.partners, cells.municipalities, cells.actions, ...cells.aspects].flatMap((list) => [
      list.length,
      ...list,
    ]),
    links.contributions.length,
    ...links.contributions.flatMap(({ id, effectGoalId }) => [
      contributions.numberOf(id),
      words.effectGoals.numberOf(effectGoalId),
    ]),
  ];
}

/** Reads numbers of a list one after the other. */
class NumberReader {
  private readonly numbers: ListColumn;
  private place: number;

  constructor(numbers: ListColumn, start: number) {
    this.numbers = numbers;
    this.place = start;
  }

  next(): number {
    const number = this.numbers.itemAt(this.place);
    this.place += 1;
    return number;
  }

  /** A list of that many numbers after its length, each item made of `width` of them. */
  list(width = 1): number[] {
    const length = this.next() * width;
    const items: number[] = [];
    for (let index = 0; index < length; index += 1) items.push(this.next());
    return items;
  }
}

/** `initiativeOn`, of the numbers of a past; null where it was not public then. */
function cellsOn(past: NumberReader, day: number): InitiativeCells | null {
  const [publishedOn, archivedOn] = [past.next(), past.next()];
  if (publishedOn > day || archivedOn <= day) return null;
  const [status, lastReport] = [past.next(), past.next()];
  const workStatus = statusOn(status, past.list(2), day);
  const lastReportOn = lastReportUntil(lastReport, past.list(), day);
  const effects = past.list(EFFECT_WIDTH);
  const said = statementOn(past, day);
  const reviews = past.list(REVIEW_WIDTH);
  const then = linksOn(past, day);
  if (then === null) return null;
  const { from, contributions: known, ...links } = then;
  const contributions = from <= day ? known : claimedOf(said, reviews, day);
  const told = effectsOn(contributions, effects, said, day);
  return { ...links, ...told, workStatus, publishedOn, lastReportOn };
}

function statusOn(present: number, changes: readonly number[], day: number): number {
  for (let index = 0; index < changes.length; index += 2) {
    if ((changes[index] as number) > day) return changes[index + 1] as number;
  }
  return present;
}

function lastReportUntil(last: number, reported: readonly number[], day: number): number {
  if (last <= day && last !== NO_DAY) return last;
  return reported.reduce((latest, on) => (on <= day && on > latest ? on : latest), NO_DAY);
}

/** What was said on the day: the first that was not changed by then. */
function statementOn(past: NumberReader, day: number): number[] {
  let then: number[] | null = null;
  for (let left = past.next(); left > 0; left -= 1) {
    const until = past.next();
    const said = past.list(SAID_WIDTH);
    if (until > day) then ??= said;
  }
  return then ?? [];
}

/** Of what was said, contribution and effect goal of each that no review had questioned. */
function claimedOf(said: readonly number[], reviews: readonly number[], day: number): number[] {
  const claimed: number[] = [];
  for (let index = 0; index < said.length; index += SAID_WIDTH) {
    const contribution = said[index] as number;
    let isClaimed = true;
    for (let at = 0; at < reviews.length; at += REVIEW_WIDTH) {
      const isOfIt = reviews[at] === contribution && (reviews[at + 1] as number) <= day;
      if (isOfIt) isClaimed = reviews[at + 2] === 1;
    }
    if (isClaimed) claimed.push(contribution, said[index + 1] as number);
  }
  return claimed;
}

type ReadLinks = LinkCells & { readonly from: number; readonly contributions: readonly number[] };

/** The last links of the day, or the first ones where the day is earlier. */
function linksOn(past: NumberReader, day: number): ReadLinks | null {
  let then: ReadLinks | null = null;
  for (let left = past.next(); left > 0; left -= 1) {
    const from = past.next();
    if (from > day && then !== null) return then;
    const [placeScope, owner, startsOn, endsOn, primaryAction] = [
      past.next(),
      past.next(),
      past.next(),
      past.next(),
      past.next(),
    ];
    const [partners, municipalities, actions] = [past.list(), past.list(), past.list()];
    const aspects = ASPECT_KINDS.map(() => past.list());
    then = {
      from,
      placeScope,
      owner,
      startsOn,
      endsOn,
      primaryAction,
      partners,
      municipalities,
      actions,
      aspects,
      contributions: past.list(2),
    };
  }
  return then;
}

type ToldEffects = Pick<InitiativeCells, 'stated' | 'observed' | 'sized' | 'withoutSexes'>;

function effectsOn(
  contributions: readonly number[],
  effects: readonly number[],
  said: readonly number[],
  day: number,
): ToldEffects {
  const told = {
    stated: [] as number[],
    observed: [] as number[],
    sized: [] as number[],
    withoutSexes: [] as number[],
  };
  for (let index = 0; index < contributions.length; index += 2) {
    const [contribution, effectGoal] = [contributions[index], contributions[index + 1] as number];
    told.stated.push(effectGoal);
    for (let at = 0; at < effects.length; at += EFFECT_WIDTH) {
      const isInForce = (effects[at + 1] as number) <= day && (effects[at + 2] as number) > day;
      if (effects[at] !== contribution || !isInForce) continue;
      told.observed.push(effectGoal);
      if (effects[at + 3] === SIZED) told.sized.push(effectGoal);
    }
    for (let at = 0; at < said.length; at += SAID_WIDTH) {
      if (said[at] !== contribution) continue;
      const bits = said[at + 2] as number;
      if ((bits & SIZED) !== 0) told.sized.push(effectGoal);
      if ((bits & WITHOUT_SEXES) !== 0) told.withoutSexes.push(effectGoal);
    }
  }
  return told;
}
