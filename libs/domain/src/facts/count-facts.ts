import { ACTOR_TYPES } from '../actor/actor-vocabulary.ts';
import { type OwnerFacts } from '../coverage/action-owner.ts';
import { compareText } from '../ordering.ts';
import { type CalendarDate, fullMonthsBetween } from '../calendar/calendar-date.ts';
import {
  type CoverageActor,
  type CoverageFacts,
  noCoverageFacts,
} from '../coverage/coverage-facts.ts';
import { WORK_STATUSES, type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { type OwnershipRole } from '../ownership/ownership-vocabulary.ts';
import { PLACE_SCOPES } from '../place/place-vocabulary.ts';
import { type CountyColumns, type FrameAction, type OwnershipEntry } from './county-columns.ts';
import { dateOfDay, dayNumber, NEVER, NO_DAY } from './day-number.ts';
import {
  conditionOf,
  isRowActive,
  isRowOverdue,
  numberMunicipalities,
  ownerTypeOf,
  readSites,
  type WorkFilter,
} from './work-selection.ts';

/** Which work coverage looks at: at most one municipality, beside whose work that for the whole county is. */
export type CoverageWork = Pick<
  WorkFilter,
  'actorType' | 'actor' | 'perspective' | 'agendaGoal' | 'specialisation'
> & { readonly municipality?: string | undefined };

/** An action with what its coverage is computed from. */
export type CountedAction = {
  readonly action: FrameAction;
  readonly facts: CoverageFacts;
  /** The actor that is asked for owns the action, or its work serves it; true where none is. */
  readonly isOfActor: boolean;
};

const COUNTY = PLACE_SCOPES.indexOf('county');
const CROSS_BORDER = PLACE_SCOPES.indexOf('cross_border');
const STATUSES = WORK_STATUSES.length;
const TYPES = ACTOR_TYPES.length;

/**
 * Counts what the coverage of every action is computed from, of the work that is asked for: `CoverageFacts`
 * of each action of the frame, in its order. Each initiative counts once for an action.
 */
export function countFacts(
  county: CountyColumns,
  filter: CoverageWork,
  day: CalendarDate,
): CountedAction[] {
  const tally = new Tally(county);
  tally.countAll(filter, dayNumber(day));
  const owned = Map.groupBy(county.ownerships, ({ actionId }) => actionId);
  return county.frame.actions.map((action, place) => {
    const ownerships = owned.get(action.id) ?? [];
    const facts = tally.factsOf(place, ownerships, day);
    const isOfActor =
      filter.actor === undefined ||
      tally.hasWork(place) ||
      ownerships.some((one) => one.actorId === filter.actor && one.state === 'confirmed');
    return { action, facts, isOfActor };
  });
}

/** What is counted of each action, in arrays by the place of the action in the frame. */
class Tally {
  private readonly actions: number;
  private readonly municipalities: number;
  private readonly actorWords: number;
  /** The place of an action by its number in the columns. */
  private readonly placeOf: Int32Array;
  private readonly total: Int32Array;
  private readonly byStatus: Int32Array;
  private readonly active: Int32Array;
  private readonly overdue: Int32Array;
  private readonly silentSince: Int32Array;
  private readonly lastReportOn: Int32Array;
  private readonly expected: Int32Array;
  private readonly expectedByActive: Int32Array;
  private readonly observed: Int32Array;
  private readonly countyWide: Int32Array;
  private readonly crossBorder: Int32Array;
  private readonly lastEndOn: Int32Array;
  private readonly sites: Int32Array;
  private readonly types: Int32Array;
  /** One bit for each actor that leads. */
  private readonly leads: Uint32Array;

  private readonly county: CountyColumns;
  private readonly sitesOfRow: number[] = [];

  constructor(county: CountyColumns) {
    this.county = county;
    const { frame, words } = county;
    numberMunicipalities(county);
    this.placeOf = placesOf(county);
    const count = frame.actions.length;
    this.actions = count;
    this.municipalities = words.municipalities.size;
    this.actorWords = (words.actors.size >>> 5) + 1;
    const numbers = (each = 1) => new Int32Array(count * each);
    this.total = numbers();
    this.byStatus = numbers(STATUSES);
    this.active = numbers();
    this.overdue = numbers();
    this.silentSince = numbers().fill(NEVER);
    this.lastReportOn = numbers().fill(NO_DAY);
    this.expected = numbers();
    this.expectedByActive = numbers();
    this.observed = numbers();
    this.countyWide = numbers();
    this.crossBorder = numbers();
    this.lastEndOn = numbers().fill(NO_DAY);
    this.sites = numbers(this.municipalities);
    this.types = numbers(TYPES);
    this.leads = new Uint32Array(count * this.actorWords);
  }

  countAll({ municipality, ...filter }: CoverageWork, day: number): void {
    const { initiatives } = this.county;
    const isAsked = conditionOf(this.county, filter);
    const isOnSite = conditionOf(
      this.county,
      municipality === undefined ? {} : { municipality: [municipality] },
    );
    for (let row = 0, size = initiatives.size; row < size; row += 1) {
      if (!isAsked(row)) continue;
      const isSelected = isOnSite(row);
      if (isSelected || initiatives.placeScope.at(row) === COUNTY) this.count(row, day, isSelected);
    }
  }

  hasWork(place: number): boolean {
    return (this.total[place] as number) > 0;
  }

  /** Work for the whole county that is not on site in the municipality asked for counts only as that. */
  private count(row: number, day: number, isSelected: boolean): void {
    const { initiatives } = this.county;
    const { actions } = initiatives;
    const isActive = isRowActive(initiatives, row, day);
    const scope = isActive ? initiatives.placeScope.at(row) : -1;
    const sites = isActive && isSelected ? readSites(this.county, row, this.sitesOfRow) : 0;
    for (let at = actions.startOf(row), end = actions.endOf(row); at < end; at += 1) {
      const place = this.placeOf[actions.itemAt(at)] as number;
      if (place < 0) continue;
      if (scope === COUNTY) add(this.countyWide, place);
      if (scope === CROSS_BORDER) add(this.crossBorder, place);
      if (!isSelected) continue;
      this.countSelected(row, place, isRowOverdue(initiatives, row, day), isActive);
      for (let index = 0; index < sites; index += 1) {
        add(this.sites, place * this.municipalities + (this.sitesOfRow[index] as number));
      }
    }
  }

  private countSelected(row: number, place: number, isOverdue: boolean, isActive: boolean): void {
    const { initiatives } = this.county;
    const isStated = !initiatives.stated.isEmpty(row);
    add(this.total, place);
    add(this.byStatus, place * STATUSES + initiatives.workStatus.at(row));
    raise(this.lastReportOn, place, initiatives.lastReportOn.at(row));
    if (isStated) add(this.expected, place);
    if (!initiatives.observed.isEmpty(row)) add(this.observed, place);
    if (isOverdue) {
      add(this.overdue, place);
      const since = initiatives.silentSince.at(row);
      if (since < (this.silentSince[place] as number)) this.silentSince[place] = since;
    }
    if (!isActive) return;
    add(this.active, place);
    if (isStated) add(this.expectedByActive, place);
    const endsOn = initiatives.endsOn.at(row);
    raise(this.lastEndOn, place, endsOn === NO_DAY ? NEVER : endsOn);
    const type = ownerTypeOf(this.county, row);
    if (type >= 0) add(this.types, place * TYPES + type);
    const owner = initiatives.owner.at(row);
    const word = place * this.actorWords + (owner >>> 5);
    this.leads[word] = (this.leads[word] as number) | (1 << (owner & 31));
  }

  factsOf(place: number, ownerships: readonly OwnershipEntry[], day: CalendarDate): CoverageFacts {
    const at = (numbers: Int32Array) => numbers[place] as number;
    const silentSince = dateOfDay(at(this.silentSince));
    return {
      ...ownersOf(this.county, ownerships),
      initiatives: {
        total: at(this.total),
        byWorkStatus: Object.fromEntries(
          WORK_STATUSES.map((status, index) => [status, this.byStatus[place * STATUSES + index]]),
        ) as Record<WorkStatus, number>,
        active: at(this.active),
        overdue: at(this.overdue),
        lastReportOn: dateOfDay(at(this.lastReportOn)),
        oldestUnreportedMonths:
          silentSince === null ? null : Math.max(0, fullMonthsBetween(silentSince, day)),
      },
      effects: {
        expected: at(this.expected),
        expectedByActive: at(this.expectedByActive),
        observed: at(this.observed),
      },
      active: {
        sites: this.sitesAt(place),
        countyWide: at(this.countyWide),
        crossBorder: at(this.crossBorder),
        leads: this.leadsAt(place),
        lastEndOn: dateOfDay(at(this.lastEndOn)),
      },
      actorTypes: this.typesAt(place, ownerships),
    };
  }

  private sitesAt(place: number) {
    const sites: { code: string; count: number }[] = [];
    for (let number = 0; number < this.municipalities; number += 1) {
      const count = this.sites[place * this.municipalities + number] as number;
      if (count > 0) sites.push({ code: this.county.words.municipalities.wordOf(number), count });
    }
    return sites.sort((a, b) => compareText(a.code, b.code));
  }

  private leadsAt(place: number): number {
    let count = 0;
    const start = place * this.actorWords;
    for (let word = start; word < start + this.actorWords; word += 1) {
      for (let left = this.leads[word] as number; left !== 0; left &= left - 1) count += 1;
    }
    return count;
  }

  /** What leads active work, and each confirmed owner once more. */
  private typesAt(place: number, ownerships: readonly OwnershipEntry[]) {
    const counts = ACTOR_TYPES.map((_type, index) => this.types[place * TYPES + index] as number);
    for (const { actorId, state } of ownerships) {
      const actor = this.county.actors.find(actorId);
      if (state !== 'confirmed' || actor === undefined) continue;
      const index = ACTOR_TYPES.indexOf(actor.type);
      counts[index] = (counts[index] as number) + 1;
    }
    return ACTOR_TYPES.map((type, index) => ({ type, count: counts[index] as number }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => compareText(a.type, b.type));
  }
}

/** The place of each action in the frame by its number in the columns; -1 for one that is in no strategy. */
export function placesOf({ words, frame }: CountyColumns): Int32Array {
  const numbers = frame.actions.map(({ id }) => words.actions.numberOf(id));
  const places = new Int32Array(words.actions.size).fill(-1);
  for (const [place, number] of numbers.entries()) places[number] = place;
  return places;
}

/** The same, but for actions that are retired or not of the current strategy. */
export function currentActionPlaces(county: CountyColumns): Int32Array {
  const places = placesOf(county);
  return places.map((place) => {
    const action = county.frame.actions[place];
    return action?.isCurrent === true && !action.isRetired ? place : -1;
  });
}

function add(numbers: Int32Array, place: number): void {
  numbers[place] = (numbers[place] as number) + 1;
}

function raise(days: Int32Array, place: number, day: number): void {
  if (day > (days[place] as number)) days[place] = day;
}

/** Who has taken an action on, wants to or once had, the lead first and then in the order they came. */
function ownersOf({ actors }: CountyColumns, ownerships: readonly OwnershipEntry[]): OwnerFacts {
  if (ownerships.length === 0) {
    const { confirmedLead, releasedLead, confirmedContributing, claims } = noCoverageFacts();
    return { confirmedLead, releasedLead, confirmedContributing, claims };
  }
  const ordered = ownerships.toSorted(byRoleAndDay).flatMap((ownership) => {
    const actor = actors.find(ownership.actorId);
    if (actor === undefined) return [];
    const { id: actorId, name, type } = actor;
    return [{ ownership, actor: { actorId, name, type } }];
  });
  const confirmed = (wanted: OwnershipRole): CoverageActor[] =>
    ordered
      .filter(({ ownership: { role, state } }) => state === 'confirmed' && role === wanted)
      .map(({ actor }) => actor);
  return {
    confirmedLead: confirmed('lead')[0] ?? null,
    releasedLead: releasedLast(ordered),
    confirmedContributing: confirmed('contributing'),
    claims: ordered.flatMap(({ ownership: { state, role }, actor }) =>
      state === 'claimed' || state === 'proposed' ? [{ ...actor, role, state }] : [],
    ),
  };
}

type OrderedOwner = { readonly ownership: OwnershipEntry; readonly actor: CoverageActor };

function releasedLast(ordered: readonly OrderedOwner[]): CoverageActor | null {
  const released = ordered.filter(
    ({ ownership: { role, state } }) => role === 'lead' && state === 'released',
  );
  const dayOf = ({ ownership }: OrderedOwner) => ownership.releasedOn ?? ownership.openedOn;
  return released.toSorted((a, b) => compareText(dayOf(b), dayOf(a)))[0]?.actor ?? null;
}

function byRoleAndDay(a: OwnershipEntry, b: OwnershipEntry): number {
  if (a.role !== b.role) return a.role === 'lead' ? -1 : 1;
  if (a.openedOn !== b.openedOn) return compareText(a.openedOn, b.openedOn);
  return compareText(a.id, b.id);
}
