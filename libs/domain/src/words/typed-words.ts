import { COMMON_RANK, type Lexicon } from './lexicon.ts';
import { tokensOf } from './tokens.ts';

/** What somebody writes about a piece of work; what a word says depends on where it stands. */
export type TypedText = Readonly<{ title: string; summary: string; description: string }>;

/** A word of a typed text, with how much it says of what the text is about. */
export type TypedWord = Readonly<{
  /** As it was typed first, in small letters. */
  form: string;
  stem: string;
  parts: readonly { readonly stem: string; readonly telling: number }[];
  telling: number;
  weight: number;
}>;

const PLACE_WEIGHTS = { title: 2, summary: 1.5, description: 0.9 } as const;
const REPETITION = 0.15;
const MOST_REPETITIONS = 4;
const MOST_WORDS = 400;

/** The words of a text that say something, each stem once, at the best place it stands in. */
export function typedWordsOf(text: TypedText, lexicon: Lexicon): TypedWord[] {
  const found = new Map<string, { form: string; weight: number; repetitions: number }>();
  for (const place of ['title', 'summary', 'description'] as const) {
    for (const form of tokensOf(text[place]).slice(0, MOST_WORDS)) {
      if (form.length < 2 || lexicon.rankOf(form) <= COMMON_RANK) continue;
      const { stem } = lexicon.read(form);
      const earlier = found.get(stem);
      if (earlier) earlier.repetitions = Math.min(MOST_REPETITIONS, earlier.repetitions + 1);
      else found.set(stem, { form, weight: PLACE_WEIGHTS[place], repetitions: 0 });
    }
  }
  return [...found].map(([stem, { form, weight, repetitions }]) => ({
    form,
    stem,
    parts: lexicon.read(form).parts.map((part) => ({
      stem: part,
      telling: lexicon.tellingOf(part),
    })),
    telling: lexicon.tellingOf(form),
    weight: weight + REPETITION * repetitions,
  }));
}
