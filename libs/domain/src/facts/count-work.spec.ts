import { describe, expect, it } from '@jest/globals';
import { ACTOR_TYPES } from '../actor/actor-vocabulary.ts';
import { ASPECT_KINDS } from '../aspect/aspect-vocabulary.ts';
import { addMonths } from '../calendar/calendar-date.ts';
import { timelinessOf } from '../initiative/timeliness.ts';
import { isActive, isSilent, sitesOf } from '../place/municipality-work.ts';
import { byCounts, countAspect, countAspects } from './count-aspects.ts';
import { countContributors } from './count-contributors.ts';
import {
  countEffectGoal,
  countEffectGoals,
  countEffectGoalsOfAction,
} from './count-effect-goals.ts';
import { countMunicipality } from './count-municipality.ts';
import { type ActorEntry } from './county-columns.ts';
import { columnsOf, frame, type MadeUpCounty, makeUpCounty, TODAY } from './county.fixture.ts';

const SEEDS = [1, 2, 3];

/** The initiatives of a county with what the rules say of each, looked up and not counted. */
function workOf({ initiatives, actors }: MadeUpCounty) {
  return initiatives.map((initiative) => {
    const owner = actors.find(({ id }) => id === initiative.ownerActorId) as ActorEntry;
    const { timeliness } = timelinessOf({
      ...initiative,
      publicationState: 'published',
      today: TODAY,
    });
    const pulse = { workStatus: initiative.workStatus, isOverdue: timeliness === 'overdue' };
    return {
      ...initiative,
      owner,
      isActive: isActive(pulse),
      isSilent: isSilent(pulse),
      sites: sitesOf({
        ...initiative,
        leadingMunicipality: owner.type === 'municipality' ? owner.municipalityCode : null,
      }),
    };
  });
}
type Work = ReturnType<typeof workOf>[number];

const distinct = (items: readonly string[]) => new Set(items).size;
const counts = (some: readonly Work[]) => ({
  initiatives: some.length,
  active: some.filter((one) => one.isActive).length,
});
const CURRENT = frame.actions.filter(({ isRetired }) => !isRetired);
const isCurrentAction = (id: string) => CURRENT.some((action) => action.id === id);

describe('the work for aspects that is counted over columns', () => {
  it.each(SEEDS)('is that which names them, its places and its actions each once (%i)', (seed) => {
    const county = makeUpCounty(seed);
    const work = workOf(county);
    const { items, initiatives, naming } = countAspects(columnsOf(county), TODAY);
    expect(initiatives).toBe(work.length);
    for (const kind of ASPECT_KINDS) {
      expect(naming[kind]).toBe(work.filter(({ aspects }) => aspects[kind].length > 0).length);
    }
    expect(items).toEqual(
      frame.aspects.map((aspect) => {
        const own = work.filter(({ aspects }) => aspects[aspect.kind].includes(aspect.code));
        const active = own.filter((one) => one.isActive);
        return {
          ...aspect,
          ...counts(own),
          municipalities: distinct(active.flatMap(({ sites }) => sites)),
          actions: distinct(active.flatMap(({ actionIds }) => actionIds.filter(isCurrentAction))),
        };
      }),
    );
  });

  it.each(SEEDS)('is told of one aspect by what it is, whose and where (%i)', (seed) => {
    const county = makeUpCounty(seed);
    const own = workOf(county).filter(({ aspects }) => aspects.perspective.includes('p01'));
    const active = own.filter((one) => one.isActive);
    const counted = countAspect(columnsOf(county), { kind: 'perspective', code: 'p01' }, TODAY);
    expect(counted.numbers).toEqual({
      ...counts(own),
      silent: own.filter((one) => one.isSilent).length,
      planned: own.filter(({ workStatus }) => ['idea', 'planned'].includes(workStatus)).length,
      countyWide: active.filter(({ placeScope }) => placeScope === 'county').length,
      withoutEffect: active.filter(({ effects }) => effects.length === 0).length,
    });
    expect(counted.actorTypes.toSorted(byCounts)).toEqual(counted.actorTypes);
    for (const { type, ...told } of counted.actorTypes) {
      expect(told).toEqual(counts(own.filter(({ owner }) => owner.type === type)));
    }
    expect(counted.owners).toHaveLength(distinct(own.map(({ owner }) => owner.id)));
    for (const { actor, ...told } of counted.owners) {
      expect(told).toEqual(counts(own.filter(({ owner }) => owner.id === actor.id)));
    }
    for (const [code, told] of counted.municipalities) {
      expect(told).toEqual(counts(own.filter(({ sites }) => sites.includes(code))));
    }
    for (const { id } of CURRENT) {
      expect(counted.actions.get(id)).toEqual(
        counts(own.filter(({ actionIds }) => actionIds.includes(id))),
      );
    }
  });

  it('is none for an aspect that no initiative has ever named', () => {
    const counted = countAspect(
      columnsOf(makeUpCounty(1)),
      { kind: 'specialisation', code: 'unknown' },
      TODAY,
    );
    expect(counted.numbers.initiatives).toBe(0);
    expect(counted.owners).toEqual([]);
  });
});

describe('who contributes to effect goals, counted over columns', () => {
  const stated = (some: readonly Work[], id: string) => {
    const own = some.filter(({ effects }) => effects.some((one) => one.effectGoalId === id));
    const observed = own.filter(({ effects }) =>
      effects.some((one) => one.effectGoalId === id && one.isObserved),
    );
    return { initiatives: own.length, observed: observed.length };
  };

  it.each(SEEDS)('is who states something of them, in all and of one action (%i)', (seed) => {
    const county = makeUpCounty(seed);
    const work = workOf(county);
    const ofAction = work.filter(({ actionIds }) => actionIds.includes('action03'));
    const columns = columnsOf(county);
    for (const { id, initiatives, observed } of countEffectGoals(columns)) {
      expect([id, { initiatives, observed }]).toEqual([id, stated(work, id)]);
    }
    for (const one of countEffectGoalsOfAction(columns, 'code-action03')) {
      const { id, initiatives, observed } = one;
      expect([id, { initiatives, observed }]).toEqual([id, stated(ofAction, id)]);
    }
  });

  it.each(SEEDS)('is told of one effect goal by what it is and where (%i)', (seed) => {
    const county = makeUpCounty(seed);
    const id = 'effect-goal05';
    const own = workOf(county).filter(({ effects }) =>
      effects.some((one) => one.effectGoalId === id),
    );
    const says = (holds: (effect: Work['effects'][number]) => boolean) =>
      own.filter(({ effects }) => effects.some((one) => one.effectGoalId === id && holds(one)));
    const counted = countEffectGoal(columnsOf(county), { id }, TODAY);
    const active = own.filter((one) => one.isActive);
    expect(counted.counts).toEqual({
      countyWide: own.filter(({ placeScope }) => placeScope === 'county').length,
      crossBorder: own.filter(({ placeScope }) => placeScope === 'cross_border').length,
      unsized: own.length - says(({ isSized }) => isSized).length,
      unsplit: says(({ lacksSexes }) => lacksSexes).length,
      overdue: own.filter((one) => one.isSilent).length,
      endingSoon: active.filter(
        ({ endsOn }) => endsOn !== null && endsOn >= TODAY && endsOn < addMonths(TODAY, 12),
      ).length,
      endPassed: active.filter(({ endsOn }) => endsOn !== null && endsOn < TODAY).length,
    });
    expect(counted.actorTypes).toEqual(
      ACTOR_TYPES.map((type) => ({
        type,
        ...stated(
          own.filter(({ owner }) => owner.type === type),
          id,
        ),
      })),
    );
    for (const { code, initiatives, observed } of counted.municipalities) {
      const here = own.filter(({ sites }) => sites.includes(code));
      expect([code, { initiatives, observed }]).toEqual([code, stated(here, id)]);
    }
    for (const { kind, code, initiatives, observed } of counted.aspects) {
      const naming = own.filter(({ aspects }) => aspects[kind].includes(code));
      expect([code, { initiatives, observed }]).toEqual([code, stated(naming, id)]);
    }
    for (const { action, initiatives } of counted.actions) {
      const serving = own.filter(({ actionIds }) => actionIds.includes(action.id));
      expect([action.id, initiatives]).toEqual([action.id, serving.length]);
    }
    expect(counted.actions).toHaveLength(
      distinct(own.flatMap(({ actionIds }) => actionIds.filter(isCurrentAction))),
    );
  });
});

describe('a municipality that is counted over columns', () => {
  it.each(SEEDS)('has its own work, that of its actors, and what ends there (%i)', (seed) => {
    const county = makeUpCounty(seed);
    const work = workOf(county);
    const code = 'm03';
    const endsBefore = addMonths(TODAY, 12);
    const counted = countMunicipality(columnsOf(county), {
      code,
      today: TODAY,
      endsBefore,
      named: 3,
      isNamed: (id) => id !== 'initiative00',
    });
    const here = work.filter((one) => one.isActive && one.sites.includes(code));
    const isLedFromHere = ({ owner }: Work) => owner.municipalityCode === code;
    const ofOthers = work.filter((one) => isLedFromHere(one) && one.owner.type !== 'municipality');
    const ending = here.filter(
      ({ endsOn }) => endsOn !== null && endsOn >= TODAY && endsOn <= endsBefore,
    );
    expect(counted.onSite).toEqual({
      active: here.length,
      ledFromHere: here.filter(isLedFromHere).length,
      endsSoon: ending.length,
      endPassed: here.filter(({ endsOn }) => endsOn !== null && endsOn < TODAY).length,
    });
    expect(counted.endsNext).toEqual(
      ending
        .filter(({ id }) => id !== 'initiative00')
        .toSorted((a, b) => (`${a.endsOn}${a.id}` < `${b.endsOn}${b.id}` ? -1 : 1))
        .slice(0, 3)
        .map(({ id, endsOn }) => ({ id, endsOn })),
    );
    const seated = county.actors.filter(
      ({ municipalityCode, state }) => municipalityCode === code && state === 'admitted',
    );
    expect(counted.others).toEqual({
      actors: seated.filter(({ type }) => type !== 'municipality').length,
      leads: ofOthers.length,
      leadsActive: ofOthers.filter((one) => one.isActive).length,
    });
    const [own] = seated
      .filter(({ type }) => type === 'municipality')
      .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    expect(counted.own?.actor.id).toBe(own?.id);
    expect(counted.own?.leads).toBe(own && work.filter(({ owner }) => owner.id === own.id).length);
    expect(counted.own?.takesPart).toBe(
      own && work.filter((one) => [one.owner.id, ...one.partnerActorIds].includes(own.id)).length,
    );
    expect(counted.owns.map(({ id }) => id)).toEqual(
      CURRENT.map(({ id }) => id).filter((id) =>
        county.ownerships.some(
          ({ actionId, role, state, actorId }) =>
            actionId === id &&
            role === 'lead' &&
            state === 'confirmed' &&
            county.actors.find((one) => one.id === actorId)?.municipalityCode === code,
        ),
      ),
    );
  });
});

describe('the actors that contribute to an action', () => {
  it.each(SEEDS)('lead active work, take part in it or own the action, each once (%i)', (seed) => {
    const county = makeUpCounty(seed);
    const columns = columnsOf(county);
    for (const { id, code } of frame.actions) {
      const active = workOf(county).filter((one) => one.isActive && one.actionIds.includes(id));
      const owners = county.ownerships
        .filter(({ actionId, state }) => actionId === id && state === 'confirmed')
        .map(({ actorId }) => actorId);
      const doing = active.flatMap(({ owner, partnerActorIds }) => [owner.id, ...partnerActorIds]);
      expect(countContributors(columns, code, TODAY)).toBe(distinct([...doing, ...owners]));
    }
  });
});
