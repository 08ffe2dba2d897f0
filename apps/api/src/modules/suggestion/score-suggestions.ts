import type { Suggestions } from '@samhandling/contract';
import type { Likeness, SuggestionMaterial } from './suggestion.repository.ts';

const MAX_ACTIONS = 6;
const MAX_EFFECT_GOALS = 4;
const MAX_MATCHED = 5;
/** A word of the heading says less than one of the proposal itself, one of the text under it still less. */
const WEIGHT_OF_PLACE = { own: 1, heading: 0.5, introduction: 0.25 } as const;
/** In Swedish the words that say what it is about are long. */
const FULL_LENGTH = 8;
/** The least score; below it only one common word matches. */
const LEAST_SCORE = 0.9;
/** Leaves out what scores below this part of the best. */
const LEAST_SHARE = 0.35;
/** Names a matching word only if its score is at least this part of the best word's. */
const LEAST_PART = 0.3;

type Scored = { readonly score: number; readonly matched: string[] };

/** The best matching actions and effect goals, each with the typed words that matched, best first. */
export function scoreSuggestions({
  actions,
  effectGoals,
  likenesses,
}: SuggestionMaterial): Suggestions {
  const byDocument = Map.groupBy(likenesses, ({ document }) => document);
  const scoreOf = ({ code }: { readonly code: string }) => score(byDocument.get(code) ?? []);
  return {
    actions: best(actions, scoreOf, MAX_ACTIONS).map(({ document, matched }) => ({
      code: document.code,
      text: document.text,
      areaCode: document.areaCode,
      matched,
    })),
    effectGoals: best(effectGoals, scoreOf, MAX_EFFECT_GOALS).map(({ document, matched }) => ({
      code: document.code,
      title: document.title,
      areaCode: document.areaCode,
      matched,
    })),
  };
}

function best<Document extends object>(
  documents: readonly Document[],
  scoreOf: (document: Document) => Scored,
  count: number,
): { document: Document; matched: string[] }[] {
  const scored = documents
    .map((document) => ({ document, ...scoreOf(document) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
  return scored.filter(({ score }) => score >= least).slice(0, count);
}

/** Each word of the document counts once, and so does each typed word: at its best. */
function score(likenesses: readonly Likeness[]): Scored {
  const bestOfLexeme = strongest(likenesses, ({ lexeme }) => lexeme);
  const counted = strongest(bestOfLexeme, ({ typed }) => typed).sort(
    (a, b) => strength(b) - strength(a),
  );
  const least = counted[0] ? strength(counted[0]) * LEAST_PART : 0;
  return {
    score: counted.reduce((total, likeness) => total + strength(likeness), 0),
    matched: counted
      .filter((likeness) => strength(likeness) >= least)
      .slice(0, MAX_MATCHED)
      .map(({ typed }) => typed),
  };
}

function strongest(
  likenesses: readonly Likeness[],
  keyOf: (likeness: Likeness) => string,
): Likeness[] {
  const found = new Map<string, Likeness>();
  for (const likeness of likenesses) {
    const earlier = found.get(keyOf(likeness));
    if (!earlier || strength(likeness) > strength(earlier)) found.set(keyOf(likeness), likeness);
  }
  return [...found.values()];
}

function strength({ typed, quality, rarity, place }: Likeness): number {
  const length = Math.min(1, typed.length / FULL_LENGTH);
  return quality * rarity * WEIGHT_OF_PLACE[place] * length * length;
}
