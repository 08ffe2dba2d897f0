import { describe, expect, it } from '@jest/globals';
import { readLanguages, readMessages } from '@samhandling/messages/node';

/** Every text of a language with its place. */
function textsOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) =>
    textsOf(value, path === '' ? key : `${path}.${key}`),
  );
}
const inSwedish = textsOf(readMessages('sv'));
const found = (pattern: RegExp) => inSwedish.filter(([, text]) => pattern.test(text));

describe('what the pages say of an effect', () => {
  it.each([
    ['an action that has an effect of its own', /åtgärd\w* (som )?har en iakttagen effekt/i],
    ['an effect that is observed of an action', /^(Effekt iakttagen|Effekt väntas)$/],
    ['initiatives through an action', /^genom$/],
  ])('is never %s', (_kind, pattern) => {
    expect(found(pattern)).toEqual([]);
  });

  it('names the initiatives that have seen it, where actions are counted', () => {
    const words = Object.fromEntries(inSwedish);
    expect(words['coverage-then.figure.withObservedEffect']).toBe(
      'genomförs av initiativ som har sett en effekt',
    );
    expect(words['vocabulary.coverageBasis.observed']).toBe(
      'Genomförs av initiativ som har sett en effekt',
    );
    expect(words['effect-map-parts.named.via']).toBe('genomför');
    expect(readLanguages().length).toBeGreaterThan(1);
  });
});
