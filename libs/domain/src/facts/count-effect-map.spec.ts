import { describe, expect, it } from '@jest/globals';
import { MOST_NAMED } from '../effect-map/effect-map.ts';
import { sitesOf } from '../place/municipality-work.ts';
import { countEffectMap } from './count-effect-map.ts';
import { type ActorEntry, type FrameAction, type FrameEffectGoal } from './county-columns.ts';
import { columnsOf, frame, type MadeUpCounty, makeUpCounty } from './county.fixture.ts';
import { type WorkFilter } from './work-selection.ts';

const EFFECT_GOALS = frame.effectGoals.filter(({ isRetired }) => !isRetired);
const AREA_OF = new Map(EFFECT_GOALS.map(({ id, area }) => [id, area.code]));

/** The initiatives of a county with where they are, what they mainly serve and what they state. */
function workOf({ initiatives, actors }: MadeUpCounty) {
  return initiatives.map((initiative) => {
    const owner = actors.find(({ id }) => id === initiative.ownerActorId) as ActorEntry;
    const stated = initiative.effects.filter(({ effectGoalId }) => AREA_OF.has(effectGoalId));
    return {
      ...initiative,
      owner,
      primary: frame.actions.find(({ id }) => id === initiative.primaryActionId),
      served: frame.actions.filter(({ id }) => initiative.actionIds.includes(id)),
      stated,
      isObserved: stated.some((one) => one.isObserved),
      sites: sitesOf({
        ...initiative,
        leadingMunicipality: owner.type === 'municipality' ? owner.municipalityCode : null,
      }),
    };
  });
}
type Work = ReturnType<typeof workOf>[number];

const codeOf = (id: string) => (EFFECT_GOALS.find((one) => one.id === id) as FrameEffectGoal).code;
const statedOf = ({ effects }: Work) => effects.map(({ effectGoalId }) => effectGoalId);
const contributesTo = (work: Work, holds: (one: FrameEffectGoal) => boolean) =>
  frame.effectGoals.filter(holds).some(({ id }) => statedOf(work).includes(id));
const serves = ({ served }: Work, holds: (one: FrameAction) => boolean) => served.some(holds);

/** Each filter with what it asks of one initiative. */
const FILTERS: readonly [WorkFilter, (work: Work) => boolean][] = [
  [{}, () => true],
  [{ area: 'b' }, (work) => serves(work, ({ area }) => area.code === 'b')],
  [{ section: 'b1' }, (work) => serves(work, ({ section }) => section.code === 'b1')],
  [{ action: 'code-action05' }, (work) => serves(work, ({ code }) => code === 'code-action05')],
  [{ primaryArea: 'c' }, ({ primary }) => primary?.area.code === 'c'],
  [{ primarySection: 'c0' }, ({ primary }) => primary?.section.code === 'c0'],
  [
    { effectGoal: 'code-effect-goal05' },
    (work) => contributesTo(work, ({ id }) => id === 'effect-goal05'),
  ],
  [
    { effectGoalArea: 'a' },
    (work) => contributesTo(work, ({ area, isRetired }) => area.code === 'a' && !isRetired),
  ],
  [{ statesEffect: true }, ({ effects }) => effects.length > 0],
  [{ statesEffect: false }, ({ effects }) => effects.length === 0],
  [{ hasSite: true }, ({ sites }) => sites.length > 0],
  [{ hasSite: false }, ({ sites }) => sites.length === 0],
  [
    { municipality: ['m01', 'm02'] },
    ({ sites }) => sites.some((one) => ['m01', 'm02'].includes(one)),
  ],
  [{ actorType: ['company'] }, ({ owner }) => owner.type === 'company'],
  [
    { actor: 'actor09' },
    ({ owner, partnerActorIds }) => [owner.id, ...partnerActorIds].includes('actor09'),
  ],
];

const counts = (some: readonly Work[], isObserved: (work: Work) => boolean) => ({
  initiatives: some.length,
  observed: some.filter(isObserved).length,
});
const whole = ({ isObserved }: Work) => isObserved;
const states = (id: string) => (work: Work) => statedOf(work).includes(id);
const hasSeen = (id: string) => (work: Work) =>
  work.stated.some((one) => one.effectGoalId === id && one.isObserved);
const inArea = (area: string) => (work: Work) =>
  work.stated.some(({ effectGoalId }) => AREA_OF.get(effectGoalId) === area);
const hasSeenIn = (area: string) => (work: Work) =>
  work.stated.some((one) => AREA_OF.get(one.effectGoalId) === area && one.isObserved);
const isAny = ({ initiatives }: { initiatives: number }) => initiatives > 0;

/** What an initiative stands in, to the left. */
const KEYS = {
  actorType: ({ owner }: Work): readonly string[] => [owner.type],
  area: ({ primary }: Work): readonly string[] => (primary ? [primary.area.code] : []),
  municipality: ({ sites }: Work): readonly string[] => sites,
};
const SIDES = ['actorType', 'area', 'municipality'] as const;
const CASES = FILTERS.flatMap(([filter, isAsked]) =>
  SIDES.map((side) => ({ side, filter, isAsked })),
);

describe('the effect map that is counted over columns', () => {
  it.each(CASES)('counts each block, band and tie for itself: $side $filter', (one) => {
    const county = makeUpCounty(7);
    const work = workOf(county).filter(one.isAsked);
    const counted = countEffectMap(columnsOf(county), one.filter, one.side);
    const silent = work.filter(({ effects }) => effects.length === 0);
    expect(counted).toMatchObject({
      ...counts(work, whole),
      stating: work.length - silent.length,
    });
    expect(
      counted.effectGoals.map(({ code, initiatives, observed }) => [code, initiatives, observed]),
    ).toEqual(
      EFFECT_GOALS.map(({ id, code }) => {
        const own = work.filter(states(id));
        return [code, own.length, own.filter(hasSeen(id)).length];
      }),
    );
    expect(counted.areas).toEqual([
      ...['a', 'b', 'c']
        .map((area) => ({ area, ...counts(work.filter(inArea(area)), hasSeenIn(area)) }))
        .filter(isAny),
      { area: null, initiatives: silent.length, observed: 0 },
    ]);
    const keysOf = KEYS[one.side];
    const keys = [...new Set(work.flatMap(keysOf))].toSorted();
    const inBlock = (key: string) => work.filter((each) => keysOf(each).includes(key));
    expect(counted.blocks).toEqual(keys.map((key) => ({ key, ...counts(inBlock(key), whole) })));
    expect(counted.bands).toEqual(
      keys.flatMap((key) =>
        [
          ...['a', 'b', 'c'].map((area) => ({
            key,
            area: area as string | null,
            initiatives: inBlock(key).filter(inArea(area)).length,
          })),
          {
            key,
            area: null,
            initiatives: inBlock(key).filter((each) => silent.includes(each)).length,
          },
        ].filter(isAny),
      ),
    );
    expect(counted.ties).toEqual(
      keys.flatMap((key) =>
        EFFECT_GOALS.map(({ id, code }) => ({
          key,
          effectGoal: code,
          ...counts(inBlock(key).filter(states(id)), hasSeen(id)),
        })).filter(isAny),
      ),
    );
  });

  it.each([7, 8])(
    'counts sections, cells, kinds of actor and places for themselves (%i)',
    (seed) => {
      const county = makeUpCounty(seed);
      const work = workOf(county);
      const counted = countEffectMap(columnsOf(county), {}, 'actorType');
      const inSection = (code: string) =>
        work.filter(({ primary }) => primary?.section.code === code);
      for (const { code, initiatives, observed } of counted.sections) {
        expect([code, { initiatives, observed }]).toEqual([code, counts(inSection(code), whole)]);
      }
      for (const { section, effectGoal, initiatives, observed } of counted.cells) {
        const own = inSection(section).filter(({ effects, stated }) =>
          effectGoal === null
            ? effects.length === 0
            : stated.some(({ effectGoalId }) => codeOf(effectGoalId) === effectGoal),
        );
        const seen = own.filter(({ stated }) =>
          stated.some((each) => each.isObserved && codeOf(each.effectGoalId) === effectGoal),
        );
        expect([section, effectGoal, initiatives, observed]).toEqual([
          section,
          effectGoal,
          own.length,
          seen.length,
        ]);
      }
      for (const { actorType, initiatives, observed } of counted.actorTypes) {
        expect([actorType, { initiatives, observed }]).toEqual([
          actorType,
          counts(
            work.filter(({ owner }) => owner.type === actorType),
            whole,
          ),
        ]);
      }
      expect(counted.municipalities.map(({ code }) => code)).toEqual([
        ...[...new Set(work.flatMap(({ sites }) => sites))].toSorted(),
        null,
      ]);
      for (const { code, initiatives, observed } of counted.municipalities) {
        const own = work.filter(({ sites }) =>
          code === null ? sites.length === 0 : sites.includes(code),
        );
        expect([code, { initiatives, observed }]).toEqual([code, counts(own, whole)]);
      }
    },
  );

  it('names the initiatives where they are few enough, what each mainly serves first', () => {
    const few = makeUpCounty(3, MOST_NAMED);
    const named = countEffectMap(columnsOf(few), {}, 'actorType').named ?? [];
    expect(
      named.map(({ id, owner, placeScope, actionCodes, effectGoals }) => ({
        id,
        owner: owner?.id,
        placeScope,
        actionCodes,
        effectGoals,
      })),
    ).toEqual(
      workOf(few).map(({ id, owner, placeScope, primary, served, stated }) => ({
        id,
        owner: owner.id,
        placeScope,
        actionCodes: [
          ...(primary ? [primary] : []),
          ...served.filter((action) => action !== primary),
        ].map(({ code }) => code),
        effectGoals: EFFECT_GOALS.flatMap(({ id: effectGoalId, code }) =>
          stated
            .filter((one) => one.effectGoalId === effectGoalId)
            .map(({ isObserved }) => ({ code, isObserved })),
        ),
      })),
    );
    expect(
      countEffectMap(columnsOf(makeUpCounty(3, MOST_NAMED + 1)), {}, 'actorType').named,
    ).toBeNull();
  });
});
