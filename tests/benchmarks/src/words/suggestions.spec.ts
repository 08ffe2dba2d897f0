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
    ['suggestions-own', { texts: 20, first: 17, inThree: 19, effectGoalFirst: 17 }],
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
    ['suggestions-own', 15, 18],
  ])('are often right for a title and a sentence in %s', (name, first, inThree) => {
    const found = figuresOf(name, true);
    expect(found.first).toBeGreaterThanOrEqual(first);
    expect(found.inThree).toBeGreaterThanOrEqual(inThree);
  });

  it.each([
    ['suggestions-more', 4],
    ['suggestions-own', 7],
  ])('are none where nothing fits in %s', (name, silent) => {
    expect(figuresOf(name).silent).toBeGreaterThanOrEqual(silent);
  });
});
