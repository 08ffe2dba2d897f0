import { describe, expect, it } from '@jest/globals';
import { loadBundledStrategies } from './bundled-strategies.ts';
import { commonSwedishWords } from './common-words.ts';
import { bundledEverydayWords } from './everyday-words.ts';

const CODE = 'rus-norrbotten-2030';
const words = bundledEverydayWords(CODE);
const areas = loadBundledStrategies().find(({ code }) => code === CODE)?.priorityAreas ?? [];
const effectGoals = areas.flatMap((area) => area.effectGoals);
const codesOf = (things: readonly { code: string }[]) => things.map(({ code }) => code).sort();

describe('The everyday words of the bundled strategy', () => {
  it('are for each action, effect goal and indicator of it, and nothing else', () => {
    const actions = areas.flatMap(({ sections }) => sections.flatMap((section) => section.actions));
    const indicators = effectGoals.flatMap((effectGoal) => effectGoal.indicators);
    expect(Object.keys(words?.actions ?? {}).sort()).toEqual(codesOf(actions));
    expect(Object.keys(words?.effectGoals ?? {}).sort()).toEqual(codesOf(effectGoals));
    expect(Object.keys(words?.indicators ?? {}).sort()).toEqual(codesOf(indicators));
    expect(Object.keys(words?.nearEffectGoals ?? {}).sort()).toEqual(codesOf(actions));
  });

  it('name only effect goals that there are as near', () => {
    const known = new Set(codesOf(effectGoals));
    const unknown = Object.values(words?.nearEffectGoals ?? {})
      .flat()
      .filter((code) => !known.has(code));
    expect(unknown).toEqual([]);
  });

  it('are many for each action: breadth decides how well they are found', () => {
    const few = Object.entries(words?.actions ?? {}).filter(([, { sv }]) => sv.length < 40);
    expect(few.map(([code]) => code)).toEqual([]);
  });

  it('stand once for each thing', () => {
    const groups = [words?.actions, words?.effectGoals, words?.indicators];
    const twice = groups.flatMap((group) =>
      Object.entries(group ?? {}).flatMap(([code, { sv, en }]) =>
        [sv, en].flatMap((list) => {
          const small = list.map((word) => word.toLowerCase());
          return small
            .filter((word, place) => small.indexOf(word) !== place)
            .map((word) => `${code}: ${word}`);
        }),
      ),
    );
    expect(twice).toEqual([]);
  });

  it('are none for a strategy that came without', () => {
    expect(bundledEverydayWords('varmland-2040')).toBeUndefined();
  });
});

describe('The commonest words of Swedish', () => {
  it('are ten thousand, the commonest first', () => {
    const common = commonSwedishWords();
    expect(common.length).toBeGreaterThanOrEqual(10_000);
    expect(common.indexOf('och')).toBeLessThan(20);
    expect(common.indexOf('bredband')).toBe(-1);
  });
});
