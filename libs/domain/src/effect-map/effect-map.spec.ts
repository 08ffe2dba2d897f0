import { describe, expect, it } from '@jest/globals';
import {
  drawnBands,
  type EffectMapChoice,
  type EffectMapSelection,
  type EffectMapSide,
  isShownByName,
  nextChoices,
  offeredSides,
} from './effect-map.ts';

const bandsOf = (...initiatives: number[]) =>
  initiatives.map((count, index) => ({ name: `band ${index}`, initiatives: count }));
const nothing: EffectMapSelection = {
  isOneEffectGoal: false,
  isActor: false,
  isMunicipality: false,
  isArea: false,
  isSection: false,
};

describe('The bands of the effect map', () => {
  it.each<[string, number[], number[], number]>([
    ['all, when they are few', [3, 1, 2], [3, 1, 2], 0],
    ['not those of no initiative, which are not left out either', [3, 0, 2], [3, 2], 0],
    ['all, when they are forty', Array<number>(40).fill(1), Array<number>(40).fill(1), 0],
    [
      'the widest forty of more, in the order they came',
      [1, ...Array<number>(38).fill(9), 2, 7, 3],
      [...Array<number>(38).fill(9), 7, 3],
      2,
    ],
    ['none, when there are none', [], [], 0],
  ])('are %s', (_case, given, drawn, leftOut) => {
    const found = drawnBands(bandsOf(...given));
    expect([found.drawn.map(({ initiatives }) => initiatives), found.leftOut]).toEqual([
      drawn,
      leftOut,
    ]);
  });

  it('are the first of those that are equally wide', () => {
    const { drawn } = drawnBands(bandsOf(...Array<number>(41).fill(1)));
    expect([drawn.at(0)?.name, drawn.at(-1)?.name]).toEqual(['band 0', 'band 39']);
  });
});

describe('Initiatives', () => {
  it.each([
    [0, true],
    [25, true],
    [26, false],
  ])('that are %i are shown by name: %s', (initiatives, isShown) => {
    expect(isShownByName(initiatives)).toBe(isShown);
  });
});

describe('The effect map', () => {
  it.each<[string, Partial<EffectMapSelection>, EffectMapSide[]]>([
    ['nothing is chosen', {}, ['actorType', 'area', 'municipality']],
    ['an actor is chosen', { isActor: true }, ['area', 'municipality']],
    ['a municipality is chosen', { isMunicipality: true }, ['actorType', 'area']],
    ['an area is chosen', { isArea: true }, ['actorType', 'municipality']],
    ['a section is chosen', { isSection: true }, ['actorType', 'municipality']],
    ['all are chosen', { isActor: true, isMunicipality: true, isSection: true }, []],
    ['one effect goal is chosen', { isOneEffectGoal: true }, []],
  ])('has to its left, when %s, what is not', (_case, chosen, sides) => {
    expect(offeredSides({ ...nothing, ...chosen })).toEqual(sides);
  });

  it.each<[string, number, Partial<EffectMapSelection>, EffectMapChoice[]]>([
    ['names follow', 25, {}, []],
    ['nothing is chosen', 26, {}, ['actorType', 'municipality', 'section']],
    ['a goal is chosen', 66, { isOneEffectGoal: true }, ['actorType', 'municipality', 'section']],
    ['an actor is chosen', 66, { isActor: true }, ['municipality', 'section']],
    ['an area is chosen', 66, { isArea: true }, ['actorType', 'municipality', 'section']],
    ['only sections are left', 26, { isActor: true, isMunicipality: true }, ['section']],
    ['all is chosen', 26, { isActor: true, isMunicipality: true, isSection: true }, []],
  ])('offers, when %s (of %i initiatives), what narrows', (_case, initiatives, chosen, offered) => {
    expect(nextChoices(initiatives, { ...nothing, ...chosen })).toEqual(offered);
  });
});
