import { ACTOR_TYPES, type ActorType } from '../actor/actor-vocabulary.ts';
import { compareText } from '../ordering.ts';
import { ASPECT_KINDS, type AspectKind } from '../aspect/aspect-vocabulary.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { WORK_STATUSES, type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { PLACE_SCOPES } from '../place/place-vocabulary.ts';
import { type ActorEntry, type CountyColumns, type FrameAspect } from './county-columns.ts';
import { currentActionPlaces } from './count-facts.ts';
import { dayNumber } from './day-number.ts';
import { PairTally } from './pair-tally.ts';
import {
  isRowActive,
  isRowSilent,
  numberMunicipalities,
  ownerTypeOf,
  readSites,
} from './work-selection.ts';

type Counts = { readonly initiatives: number; readonly active: number };

/** An aspect of the current strategy with the work that is for it. */
export type CountedAspect = FrameAspect &
  Counts & {
    /** Where active work for it is on site. */
    readonly municipalities: number;
    /** Actions of the strategy that active work for it serves. */
    readonly actions: number;
  };

export type AspectCounts = {
  readonly items: readonly CountedAspect[];
  readonly initiatives: number;
  /** Initiatives that name any aspect of the kind. */
  readonly naming: Readonly<Record<AspectKind, number>>;
};

/** Counts the work for every aspect of the current strategy. */
export function countAspects(county: CountyColumns, today: CalendarDate): AspectCounts {
  const { initiatives, words, frame } = county;
  const day = dayNumber(today);
  numberMunicipalities(county);
  const placeOf = currentActionPlaces(county);
  const naming = { perspective: 0, agenda_goal: 0, specialisation: 0 };
  const tallies = ASPECT_KINDS.map((kind) => new PairTally(words.aspects[kind].size));
  const reached = ASPECT_KINDS.map(
    () => new Map<number, { sites: Set<number>; actions: Set<number> }>(),
  );
  const [codes, sites]: [number[], number[]] = [[], []];
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    const isActive = isRowActive(initiatives, row, day);
    const siteCount = isActive ? readSites(county, row, sites) : 0;
    for (const [index, kind] of ASPECT_KINDS.entries()) {
      const count = initiatives.aspects[kind].read(row, codes);
      if (count > 0) naming[kind] += 1;
      for (let place = 0; place < count; place += 1) {
        const code = codes[place] as number;
        tallies[index]?.add(code, isActive);
        if (!isActive) continue;
        const reach = reachedBy(reached[index], code);
        for (let site = 0; site < siteCount; site += 1) reach.sites.add(sites[site] as number);
        addServed(county, row, placeOf, reach.actions);
      }
    }
  }
  const items = frame.aspects.map((aspect): CountedAspect => {
    const index = ASPECT_KINDS.indexOf(aspect.kind);
    const code = words.aspects[aspect.kind].find(aspect.code);
    const reach = reached[index]?.get(code);
    return {
      ...aspect,
      initiatives: tallies[index]?.allOf(code) ?? 0,
      active: tallies[index]?.someOf(code) ?? 0,
      municipalities: reach?.sites.size ?? 0,
      actions: reach?.actions.size ?? 0,
    };
  });
  return { items, initiatives: initiatives.size, naming };
}

type Reach = { readonly sites: Set<number>; readonly actions: Set<number> };

function reachedBy(reached: Map<number, Reach> | undefined, code: number): Reach {
  const known = reached?.get(code);
  if (known) return known;
  const made = { sites: new Set<number>(), actions: new Set<number>() };
  reached?.set(code, made);
  return made;
}

function addServed(
  { initiatives: { actions } }: CountyColumns,
  row: number,
  placeOf: Int32Array,
  into: Set<number>,
): void {
  for (let at = actions.startOf(row), end = actions.endOf(row); at < end; at += 1) {
    const place = placeOf[actions.itemAt(at)] as number;
    if (place >= 0) into.add(place);
  }
}

/** The work that is for one aspect, counted by what it is, whose, where and for which actions. */
export type AspectWork = {
  readonly numbers: Counts & {
    readonly silent: number;
    readonly planned: number;
    readonly countyWide: number;
    /** Active, and says of no effect what it is to change. */
    readonly withoutEffect: number;
  };
  /** Those with most active work first. */
  readonly actorTypes: readonly (Counts & { readonly type: ActorType })[];
  /** In no order. */
  readonly owners: readonly (Counts & { readonly actor: ActorEntry })[];
  /** By code. */
  readonly municipalities: ReadonlyMap<string, Counts>;
  /** By the id of the action of the current strategy. */
  readonly actions: ReadonlyMap<string, Counts>;
};

const NOT_BEGUN: readonly WorkStatus[] = ['idea', 'planned'];

/** Counts the work for an aspect. */
export function countAspect(
  county: CountyColumns,
  { kind, code }: Pick<FrameAspect, 'kind' | 'code'>,
  today: CalendarDate,
): AspectWork {
  const { initiatives, words, actors, frame } = county;
  const day = dayNumber(today);
  numberMunicipalities(county);
  const placeOf = currentActionPlaces(county);
  const aspect = words.aspects[kind].find(code);
  const numbers = {
    initiatives: 0,
    active: 0,
    silent: 0,
    planned: 0,
    countyWide: 0,
    withoutEffect: 0,
  };
  const byType = new PairTally(ACTOR_TYPES.length);
  const byActor = new PairTally(words.actors.size);
  const bySite = new PairTally(words.municipalities.size);
  const byAction = new PairTally(frame.actions.length);
  const sites: number[] = [];
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    if (aspect < 0 || !initiatives.aspects[kind].has(row, aspect)) continue;
    const isActive = isRowActive(initiatives, row, day);
    numbers.initiatives += 1;
    if (isRowSilent(initiatives, row, day)) numbers.silent += 1;
    if (NOT_BEGUN.includes(WORK_STATUSES[initiatives.workStatus.at(row)] as WorkStatus))
      numbers.planned += 1;
    if (isActive) {
      numbers.active += 1;
      if (initiatives.placeScope.at(row) === COUNTY) numbers.countyWide += 1;
      if (initiatives.stated.isEmpty(row)) numbers.withoutEffect += 1;
    }
    byType.add(ownerTypeOf(county, row), isActive);
    byActor.add(initiatives.owner.at(row), isActive);
    const count = readSites(county, row, sites);
    for (let site = 0; site < count; site += 1) bySite.add(sites[site] as number, isActive);
    const { actions } = initiatives;
    for (let at = actions.startOf(row), end = actions.endOf(row); at < end; at += 1) {
      const place = placeOf[actions.itemAt(at)] as number;
      if (place >= 0) byAction.add(place, isActive);
    }
  }
  const countsOf = (tally: PairTally, key: number): Counts => ({
    initiatives: tally.allOf(key),
    active: tally.someOf(key),
  });
  return {
    numbers,
    actorTypes: ACTOR_TYPES.map((type, index) => ({ type, ...countsOf(byType, index) }))
      .filter((one) => one.initiatives > 0)
      .sort((a, b) => byCounts(a, b) || compareText(a.type, b.type)),
    owners: actors.list().flatMap((actor) => {
      const counts = countsOf(byActor, words.actors.find(actor.id));
      return counts.initiatives > 0 ? [{ actor, ...counts }] : [];
    }),
    municipalities: new Map(
      frame.municipalities.map((one) => [
        one.code,
        countsOf(bySite, words.municipalities.find(one.code)),
      ]),
    ),
    actions: new Map(frame.actions.map(({ id }, place) => [id, countsOf(byAction, place)])),
  };
}

const COUNTY = PLACE_SCOPES.indexOf('county');

/** Those with most active work first, then those with most work. */
export function byCounts(a: Counts, b: Counts): number {
  return b.active - a.active || b.initiatives - a.initiatives;
}
