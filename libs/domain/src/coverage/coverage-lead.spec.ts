import { describe, expect, it } from '@jest/globals';
import { coverageLead, markedThinFacts, toldThinFacts } from './coverage-lead.ts';
import { countCoverages, type CoverageSummary } from './coverage-summary.ts';
import { type ThinFact } from './coverage-vocabulary.ts';

/** 95 actions, all with active work and an owner, but for what is given. */
function summary(
  changes: Partial<CoverageSummary>,
  thinBy: Partial<Record<ThinFact, number>> = {},
): CoverageSummary {
  const none = countCoverages([]);
  return {
    ...none,
    actions: 95,
    owned: 95,
    ongoing: 95,
    ...changes,
    thinBy: { ...none.thinBy, ...thinBy },
  };
}

describe('the sentence before a picture of coverage', () => {
  it('says what is thin most often, and who is missing', () => {
    const county = summary(
      { owned: 61 },
      { narrow_reach: 43, single_actor: 3, mostly_silent: 1, ends_soon: 11, end_passed: 7 },
    );
    expect(coverageLead(county)).toEqual({
      actions: 95,
      active: 95,
      withoutWork: 0,
      unowned: 34,
      thin: [
        { fact: 'narrow_reach', count: 43, isAll: false },
        { fact: 'ends_soon', count: 18, isAll: false },
      ],
    });
  });

  it('says what has no work, and what is true of all that has', () => {
    const small = summary({ owned: 16, ongoing: 28 }, { narrow_reach: 28, single_actor: 26 });
    expect(coverageLead(small)).toEqual({
      actions: 95,
      active: 28,
      withoutWork: 67,
      unowned: 79,
      thin: [
        { fact: 'narrow_reach', count: 28, isAll: true },
        { fact: 'single_actor', count: 26, isAll: false },
      ],
    });
  });

  it('names more facts where more are asked for', () => {
    const county = summary({}, { narrow_reach: 43, single_actor: 3, end_passed: 18 });
    expect(coverageLead(county, 3).thin.map(({ fact }) => fact)).toEqual([
      'narrow_reach',
      'ends_soon',
      'single_actor',
    ]);
  });

  it('takes the first of equals, and names nothing that is not there', () => {
    const equals = summary({}, { no_stated_effect: 4, single_actor: 4, mostly_silent: 4 });
    expect(coverageLead(equals).thin.map(({ fact }) => fact)).toEqual([
      'single_actor',
      'mostly_silent',
    ]);
    expect(coverageLead(summary({})).thin).toEqual([]);
  });
});

describe('the facts that are told of each action', () => {
  it('are reach too, where it is narrow in at most half of them', () => {
    const counts = summary({ ongoing: 20 }, { narrow_reach: 10, single_actor: 11, ends_soon: 1 });
    expect(toldThinFacts(counts)).toEqual(['narrow_reach', 'ends_soon']);
  });
});

describe('the facts that a picture marks', () => {
  it.each<[string, Partial<Record<ThinFact, number>>, ThinFact[]]>([
    ['are those of some actions', { single_actor: 3, ends_soon: 9 }, ['single_actor', 'ends_soon']],
    ['are not reach, which is drawn', { narrow_reach: 3 }, []],
    ['are those of just half of the actions', { end_passed: 10 }, ['end_passed']],
    ['are not those of more than half', { mostly_silent: 11 }, []],
  ])('%s', (_case, thinBy, marked) => {
    expect(markedThinFacts(summary({ ongoing: 20 }, thinBy))).toEqual(marked);
  });
});
