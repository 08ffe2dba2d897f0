import { describe, expect, it } from '@jest/globals';
import { bundled, casesOf, materialOf } from './material.ts';
import { type SuggestionCase, suggestionFigures } from './suggestion-figures.ts';

const { document, words } = bundled();
const material = materialOf(document, words);
const figuresOf = (name: string, isShort = false) =>
  suggestionFigures(casesOf<SuggestionCase>(name), material, { isShort });

describe('Suggestions for texts as people write them', () => {
  it.each([
    ['suggestions', { texts: 10, first: 9, inThree: 10, effectGoalFirst: 9 }],
    ['suggestions-more', { texts: 20, first: 18, inThree: 19, effectGoalFirst: 18 }],
    ['suggestions-own', { texts: 20, first: 19, inThree: 20, effectGoalFirst: 19 }],
    ['suggestions-wider', { texts: 36, first: 34, inThree: 35, effectGoalFirst: 33 }],
    ['suggestions-later', { texts: 30, first: 28, inThree: 29, effectGoalFirst: 28 }],
    ['suggestions-last', { texts: 25, first: 21, inThree: 22, effectGoalFirst: 21 }],
  ])('are right at least as often as this in %s', (name, least) => {
    const { texts, first, inThree, effectGoalFirst } = figuresOf(name);
    expect(texts).toBe(least.texts);
    expect(first).toBeGreaterThanOrEqual(least.first);
    expect(inThree).toBeGreaterThanOrEqual(least.inThree);
    expect(effectGoalFirst).toBeGreaterThanOrEqual(least.effectGoalFirst);
  });

  it.each([
    ['suggestions', 8, 9],
    ['suggestions-more', 16, 18],
    ['suggestions-own', 18, 19],
    ['suggestions-wider', 33, 34],
    ['suggestions-later', 25, 27],
    ['suggestions-last', 16, 20],
  ])('are often right for a title and a sentence in %s', (name, first, inThree) => {
    const found = figuresOf(name, true);
    expect(found.first).toBeGreaterThanOrEqual(first);
    expect(found.inThree).toBeGreaterThanOrEqual(inThree);
  });

  it.each([
    ['suggestions-more', 4],
    ['suggestions-own', 8],
    ['suggestions-wider', 13],
    ['suggestions-later', 12],
    ['suggestions-last', 6],
  ])('are none where nothing fits in %s', (name, silent) => {
    expect(figuresOf(name).silent).toBeGreaterThanOrEqual(silent);
  });
});
