import type { EverydayWordKind, EverydayWords } from '@samhandling/contract';
import type { StoredWord } from './everyday-word.repository.ts';

/** A thing of the strategy that everyday words can be for. */
export type WordedThing = Readonly<{ kind: EverydayWordKind; code: string; title: string }>;

type Given = Readonly<{
  strategy: string;
  things: readonly WordedThing[];
  words: readonly StoredWord[];
  missed: EverydayWords['missedSearches'];
  changes: readonly {
    at: string;
    personName: string | null;
    code: string;
    told: { word: string };
    isRemoved: boolean;
  }[];
}>;

/** Each thing with its everyday words, and at how many actions each of them stands. */
export function presentEverydayWords(given: Given): EverydayWords {
  const keyOf = ({ language, word }: StoredWord) => `${language} ${word.toLowerCase()}`;
  const byThing = Map.groupBy(given.words, ({ code }) => code);
  const actions = new Map<string, number>();
  for (const word of given.words) {
    if (word.kind === 'action') actions.set(keyOf(word), (actions.get(keyOf(word)) ?? 0) + 1);
  }
  return {
    strategy: given.strategy,
    things: given.things.map(({ kind, code, title }) => ({
      kind,
      code,
      title,
      words: (byThing.get(code) ?? []).map((stored) => ({
        word: stored.word,
        language: stored.language,
        source: stored.source,
        actions: actions.get(keyOf(stored)) ?? 0,
      })),
    })),
    missedSearches: given.missed.map(({ query, times }) => ({ query, times })),
    changes: given.changes.map(({ at, personName, code, told, isRemoved }) => ({
      at,
      personName,
      code,
      word: told.word,
      isRemoved,
    })),
  };
}
