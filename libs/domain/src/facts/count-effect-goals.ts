import { ACTOR_TYPES, type ActorType } from '../actor/actor-vocabulary.ts';
import { ASPECT_KINDS } from '../aspect/aspect-vocabulary.ts';
import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import { PLACE_SCOPES } from '../place/place-vocabulary.ts';
import {
  type CountyColumns,
  type FrameAction,
  type FrameAspect,
  type FrameEffectGoal,
  type FrameMunicipality,
} from './county-columns.ts';
import { placesOf } from './count-facts.ts';
import { dayNumber, NO_DAY } from './day-number.ts';
import { PairTally } from './pair-tally.ts';
import {
  conditionOf,
  isRowActive,
  isRowSilent,
  numberMunicipalities,
  ownerTypeOf,
  readSites,
  type RowCondition,
} from './work-selection.ts';

/** Initiatives that state an effect of something, and how many of them have seen one. */
export type StatedCounts = { readonly initiatives: number; readonly observed: number };

/** An effect goal with the initiatives that contribute to it. */
export type CountedEffectGoal = FrameEffectGoal & StatedCounts;

/** Counts who contributes to each effect goal, in the order of the frame. */
export function countEffectGoals(county: CountyColumns): CountedEffectGoal[] {
  return countStated(county, () => true);
}

/** The same of the work that serves an action. */
export function countEffectGoalsOfAction(county: CountyColumns, code: string): CountedEffectGoal[] {
  return countStated(county, conditionOf(county, { action: code }));
}

function countStated(county: CountyColumns, isAsked: RowCondition): CountedEffectGoal[] {
  const { initiatives, words, frame } = county;
  const { stated, observed } = initiatives;
  const tally = new PairTally(words.effectGoals.size);
  const numbers: number[] = [];
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    if (!isAsked(row)) continue;
    const count = stated.read(row, numbers);
    for (let index = 0; index < count; index += 1) {
      const number = numbers[index] as number;
      tally.add(number, observed.has(row, number));
    }
  }
  return frame.effectGoals.map((effectGoal) => ({
    ...effectGoal,
    ...countsOf(tally, words.effectGoals.find(effectGoal.id)),
  }));
}

const countsOf = (tally: PairTally, key: number): StatedCounts => ({
  initiatives: tally.allOf(key),
  observed: tally.someOf(key),
});

/** Who contributes to one effect goal, counted. */
export type EffectGoalFacts = {
  readonly actorTypes: readonly (StatedCounts & { readonly type: ActorType })[];
  readonly municipalities: readonly (FrameMunicipality & StatedCounts)[];
  readonly aspects: readonly (FrameAspect & StatedCounts)[];
  readonly counts: {
    readonly countyWide: number;
    readonly crossBorder: number;
    readonly unsized: number;
    readonly unsplit: number;
    readonly overdue: number;
    readonly endingSoon: number;
    readonly endPassed: number;
  };
  /** What the contributors serve: the action of most of them first. */
  readonly actions: readonly { readonly action: FrameAction; readonly initiatives: number }[];
};

const COUNTY = PLACE_SCOPES.indexOf('county');
const CROSS_BORDER = PLACE_SCOPES.indexOf('cross_border');

/** Counts the initiatives that contribute to an effect goal, by what they are and where. */
export function countEffectGoal(
  county: CountyColumns,
  effectGoal: Pick<FrameEffectGoal, 'id'>,
  today: CalendarDate,
): EffectGoalFacts {
  const { initiatives, words, frame } = county;
  const [day, yearFrom] = [dayNumber(today), dayNumber(addMonths(today, 12))];
  numberMunicipalities(county);
  const placeOf = placesOf(county);
  const number = words.effectGoals.find(effectGoal.id);
  const counts = {
    countyWide: 0,
    crossBorder: 0,
    unsized: 0,
    unsplit: 0,
    overdue: 0,
    endingSoon: 0,
    endPassed: 0,
  };
  const byType = new PairTally(ACTOR_TYPES.length);
  const bySite = new PairTally(words.municipalities.size);
  const byAspect = ASPECT_KINDS.map((kind) => new PairTally(words.aspects[kind].size));
  const byAction = new PairTally(frame.actions.length);
  const numbers: number[] = [];
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    if (number < 0 || !initiatives.stated.has(row, number)) continue;
    const isObserved = initiatives.observed.has(row, number);
    const scope = initiatives.placeScope.at(row);
    if (scope === COUNTY) counts.countyWide += 1;
    if (scope === CROSS_BORDER) counts.crossBorder += 1;
    if (!initiatives.sized.has(row, number)) counts.unsized += 1;
    if (initiatives.withoutSexes.has(row, number)) counts.unsplit += 1;
    if (isRowSilent(initiatives, row, day)) counts.overdue += 1;
    const endsOn = initiatives.endsOn.at(row);
    if (endsOn !== NO_DAY && isRowActive(initiatives, row, day)) {
      if (endsOn < day) counts.endPassed += 1;
      else if (endsOn < yearFrom) counts.endingSoon += 1;
    }
    byType.add(ownerTypeOf(county, row), isObserved);
    addAll(bySite, numbers, readSites(county, row, numbers), isObserved);
    for (const [index, kind] of ASPECT_KINDS.entries()) {
      const count = initiatives.aspects[kind].read(row, numbers);
      addAll(byAspect[index] as PairTally, numbers, count, isObserved);
    }
    const { actions } = initiatives;
    for (let at = actions.startOf(row), end = actions.endOf(row); at < end; at += 1) {
      const place = placeOf[actions.itemAt(at)] as number;
      if (place >= 0) byAction.add(place, isObserved);
    }
  }
  return {
    actorTypes: ACTOR_TYPES.map((type, index) => ({ type, ...countsOf(byType, index) })),
    municipalities: frame.municipalities.map((one) => ({
      ...one,
      ...countsOf(bySite, words.municipalities.find(one.code)),
    })),
    aspects: frame.aspects.map((one) => ({
      ...one,
      ...countsOf(
        byAspect[ASPECT_KINDS.indexOf(one.kind)] as PairTally,
        words.aspects[one.kind].find(one.code),
      ),
    })),
    counts,
    actions: frame.actions
      .map((action, place) => ({ action, initiatives: byAction.allOf(place) }))
      .filter(({ action, initiatives: served }) => served > 0 && !action.isRetired)
      .sort((a, b) => b.initiatives - a.initiatives || a.action.position - b.action.position),
  };
}

function addAll(
  tally: PairTally,
  numbers: readonly number[],
  count: number,
  isSome: boolean,
): void {
  for (let index = 0; index < count; index += 1) tally.add(numbers[index] as number, isSome);
}
