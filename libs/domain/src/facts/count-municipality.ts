import { type ActorType } from '../actor/actor-vocabulary.ts';
import { compareText } from '../ordering.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type ActorEntry, type CountyColumns, type FrameAction } from './county-columns.ts';
import { dateOf, dayNumber, NO_DAY } from './day-number.ts';
import { isRowActive, isRowOfActor, readSites } from './work-selection.ts';

/** Who works in a municipality, what its actors own, and what of the work there ends. */
export type MunicipalityFacts = {
  /** The municipality as an actor; null where it is none. */
  readonly own: {
    readonly actor: Pick<ActorEntry, 'id' | 'name' | 'type'>;
    readonly takesPart: number;
    readonly leads: number;
  } | null;
  /** Actors that are seated there, but for municipalities, and what they lead wherever it is. */
  readonly others: {
    readonly actors: number;
    readonly leads: number;
    readonly leadsActive: number;
  };
  /** Actions of the current strategy that an actor seated there is the confirmed lead of. */
  readonly owns: readonly FrameAction[];
  /** Active work on site. */
  readonly onSite: {
    readonly active: number;
    readonly ledFromHere: number;
    readonly endsSoon: number;
    readonly endPassed: number;
  };
  /** The active work on site that ends first. */
  readonly endsNext: readonly { readonly id: string; readonly endsOn: CalendarDate }[];
};

type Asked = {
  readonly code: string;
  readonly today: CalendarDate;
  /** What ends soon does so by this day. */
  readonly endsBefore: CalendarDate;
  /** So many of what ends first are named. */
  readonly named: number;
  /** Whether the initiative may be named: of an earlier day not what has been archived since. */
  readonly isNamed: (id: string) => boolean;
};

const MUNICIPALITY: ActorType = 'municipality';

/** Counts the work of and in one municipality. */
export function countMunicipality(county: CountyColumns, asked: Asked): MunicipalityFacts {
  const { code } = asked;
  const seated = county.actors
    .list()
    .filter(({ municipalityCode, state }) => municipalityCode === code && state === 'admitted');
  const own = seated.filter(({ type }) => type === MUNICIPALITY).toSorted(byTime)[0];
  return {
    own: own === undefined ? null : countOwn(county, own),
    owns: ownedFrom(county, code),
    ...countWork(county, asked, seated.filter(({ type }) => type !== MUNICIPALITY).length),
  };
}

function byTime(a: ActorEntry, b: ActorEntry): number {
  return a.createdAt - b.createdAt || compareText(a.id, b.id);
}

function countOwn(
  { initiatives, words }: CountyColumns,
  { id, name, type }: ActorEntry,
): MunicipalityFacts['own'] {
  const actor = words.actors.numberOf(id);
  let [takesPart, leads] = [0, 0];
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    if (initiatives.owner.at(row) === actor) leads += 1;
    if (isRowOfActor(initiatives, row, actor)) takesPart += 1;
  }
  return { actor: { id, name, type }, takesPart, leads };
}

function ownedFrom({ frame, ownerships, actors }: CountyColumns, code: string): FrameAction[] {
  const owned = new Set(
    ownerships
      .filter(
        ({ role, state, actorId }) =>
          role === 'lead' &&
          state === 'confirmed' &&
          actors.find(actorId)?.municipalityCode === code,
      )
      .map(({ actionId }) => actionId),
  );
  return frame.actions.filter(
    ({ id, isCurrent, isRetired }) => isCurrent && !isRetired && owned.has(id),
  );
}

function countWork(
  county: CountyColumns,
  { code, today, endsBefore, named, isNamed }: Asked,
  actors: number,
): Pick<MunicipalityFacts, 'others' | 'onSite' | 'endsNext'> {
  const { initiatives, words } = county;
  const [day, lastDay] = [dayNumber(today), dayNumber(endsBefore)];
  const municipality = words.municipalities.numberOf(code);
  const others = { actors, leads: 0, leadsActive: 0 };
  const onSite = { active: 0, ledFromHere: 0, endsSoon: 0, endPassed: 0 };
  const ending: { id: string; endsOn: number }[] = [];
  const sites: number[] = [];
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    const owner = county.actors.at(initiatives.owner.at(row));
    const isLedFromHere = owner?.municipalityCode === code;
    const isActive = isRowActive(initiatives, row, day);
    if (isLedFromHere && owner.type !== MUNICIPALITY) {
      others.leads += 1;
      if (isActive) others.leadsActive += 1;
    }
    if (!isActive) continue;
    const count = readSites(county, row, sites);
    if (!isAmong(sites, count, municipality)) continue;
    onSite.active += 1;
    if (isLedFromHere) onSite.ledFromHere += 1;
    const endsOn = initiatives.endsOn.at(row);
    if (endsOn >= day && endsOn <= lastDay) {
      onSite.endsSoon += 1;
      const id = initiatives.idOf(row);
      if (isNamed(id)) ending.push({ id, endsOn });
    }
    if (endsOn < day && endsOn !== NO_DAY) onSite.endPassed += 1;
  }
  const inOrder = ending.toSorted((a, b) => a.endsOn - b.endsOn || compareText(a.id, b.id));
  return {
    others,
    onSite,
    endsNext: inOrder.slice(0, named).map(({ id, endsOn }) => ({ id, endsOn: dateOf(endsOn) })),
  };
}

function isAmong(numbers: readonly number[], count: number, wanted: number): boolean {
  for (let index = 0; index < count; index += 1) if (numbers[index] === wanted) return true;
  return false;
}
