import type { Lexicon } from './lexicon.ts';
import type {
  DocumentWord,
  SuggestionCollection,
  SuggestionDocument,
} from './suggestion-documents.ts';
import { isNoticeWord } from './notice-words.ts';
import { tokensOf } from './tokens.ts';
import { type TypedText, type TypedWord, typedWordsOf } from './typed-words.ts';

/** What a text is compared with, and which effect goals are near an action. */
export type SuggestionMaterial = Readonly<{
  lexicon: Lexicon;
  actions: SuggestionCollection;
  effectGoals: SuggestionCollection;
  /** An aid for suggestions only: the strategy ties no action to an effect goal. */
  nearEffectGoals: ReadonlyMap<string, readonly string[]>;
}>;

/** Something suggested, with the typed words that it rests on, the most telling first. */
export type Suggested = Readonly<{ code: string; score: number; matched: readonly string[] }>;

/** What is suggested for a text: nothing where nothing fits. */
export type SuggestedForText = Readonly<{
  actions: readonly Suggested[];
  effectGoals: readonly Suggested[];
}>;

const PART = 0.55;
const WHOLE_PHRASE = 1;
const PART_OF_PHRASE = 0.5;
const LEAST_EVERYDAY_TELLING = 0.6;
const NEIGHBOUR_SHARE = 0.1;
const LEAST_FIRST = 1.8;
/** A notice («Soffa säljes») speaks of many things in passing: it has to be about one of them. */
const LEAST_FIRST_OF_NOTICE = 4.5;
const LEAST_WORD = 0.4;
/** One word alone is said in passing (an orchestra at a wedding), unless it is nearly all that is typed. */
const LEAST_BESIDE = 0.6;
const LEAST_ALONE_SHARE = 0.5;
const LEAST_WORD_ALONE = 2.5;
const LEAST_SHARE = 0.3;
const MOST_ACTIONS = 6;
const MOST_EFFECT_GOALS = 4;
const MOST_MATCHED = 5;
const LEAST_REASON = 0.3;
const LEADING_ACTIONS = 4;
const LEADING_SHARE = 0.4;
const NEAR_SHARE = 0.6;
const SECOND_NEAR = 0.5;
const LEAST_ALONE = 4;

type Counted = { readonly form: string; readonly strength: number };
type Scored = { readonly code: string; readonly score: number; readonly words: readonly Counted[] };

/** What something needs to be suggested for a text. */
type Needed = Readonly<{
  /** What the first has to reach. */
  least: number;
  /** How much is said in all, whatever it is about. */
  saying: number;
}>;

/** The actions and effect goals that a text is about, best first, with the words that say so. */
export function suggestFor(text: TypedText, material: SuggestionMaterial): SuggestedForText {
  const typed = typedWordsOf(text, material.lexicon);
  const needed = {
    least: tokensOf(text.title).some(isNoticeWord) ? LEAST_FIRST_OF_NOTICE : LEAST_FIRST,
    saying: sum(typed.map(({ weight, telling }) => weight * telling)),
  };
  const actions = withNeighbours(scoresOf(typed, material.actions), material.actions);
  const shown = shownOf(actions, needed);
  return {
    actions: shown.slice(0, MOST_ACTIONS).map(suggestedOf),
    effectGoals: effectGoalsOf(typed, material, { shownActions: shown, needed }),
  };
}

function scoresOf(typed: readonly TypedWord[], collection: SuggestionCollection): Scored[] {
  const stems = new Set(
    typed.flatMap(({ stem, parts }) => [stem, ...parts.map((part) => part.stem)]),
  );
  return collection.documents.map((document) => {
    const phraseWeights = phraseWeightsOf(document, stems);
    const words = typed
      .map((word) => ({
        form: word.form,
        strength: strengthOf(word, document, phraseWeights, collection),
      }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength);
    return { code: document.code, score: sum(words.map(({ strength }) => strength)), words };
  });
}

/** What each word of an everyday phrase says: nearly as much as a word alone where the whole phrase is typed. */
function phraseWeightsOf(
  { phrases }: SuggestionDocument,
  typedStems: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { weight, stems } of phrases) {
    let met = 0;
    for (const stem of stems) if (typedStems.has(stem)) met += 1;
    if (met === 0) continue;
    const said = weight * (met === stems.length && met > 1 ? WHOLE_PHRASE : PART_OF_PHRASE);
    for (const stem of stems) {
      if (typedStems.has(stem)) weights.set(stem, Math.max(said, weights.get(stem) ?? 0));
    }
  }
  return weights;
}

/** What a typed word says of a document, at its best: as a whole, or as a part of a compound. */
function strengthOf(
  word: TypedWord,
  document: SuggestionDocument,
  phraseWeights: ReadonlyMap<string, number>,
  { documents, counts }: SuggestionCollection,
): number {
  const rarity = (stem: string) =>
    Math.log(1 + documents.length / Math.max(1, counts.get(stem) ?? 1)) /
    Math.log(1 + documents.length);
  const said = (found: DocumentWord | undefined, telling: number, stem: string) =>
    found === undefined || telling === 0
      ? 0
      : found.weight *
        (found.isEveryday ? Math.max(telling, LEAST_EVERYDAY_TELLING) : telling) *
        rarity(stem);
  const candidates = [
    said(document.whole.get(word.stem), word.telling, word.stem),
    said(document.parts.get(word.stem), word.telling, word.stem) * PART,
    (phraseWeights.get(word.stem) ?? 0) * word.telling * rarity(word.stem),
    ...word.parts.flatMap(({ stem, telling }) => [
      said(document.whole.get(stem), telling, stem) * PART,
      said(document.parts.get(stem), telling, stem) * PART * PART,
      (phraseWeights.get(stem) ?? 0) * telling * rarity(stem) * PART,
    ]),
  ];
  return word.weight * Math.max(...candidates);
}

function withNeighbours(scored: readonly Scored[], { documents }: SuggestionCollection): Scored[] {
  const sectionOf = new Map(documents.map(({ code, section }) => [code, section]));
  const sums = new Map<string, number>();
  for (const { code, score } of scored) {
    const section = sectionOf.get(code);
    if (section) sums.set(section, (sums.get(section) ?? 0) + score);
  }
  return scored.map((one) => {
    const section = sectionOf.get(one.code);
    const neighbours = section ? (sums.get(section) ?? 0) - one.score : 0;
    return one.score === 0 ? one : { ...one, score: one.score + NEIGHBOUR_SHARE * neighbours };
  });
}

function shownOf(scored: readonly Scored[], { least, saying }: Needed): Scored[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const first = sorted[0];
  if (!first || first.score < least || !isRested(first, saying)) return [];
  return sorted.filter(({ score }) => score >= first.score * LEAST_SHARE);
}

/** Whether a suggestion rests on enough: on more than one word, or on one that is most of what is typed. */
function isRested({ words }: Scored, saying: number): boolean {
  const strengths = words.map(({ strength }) => strength);
  const best = strengths[0] ?? 0;
  if (best < LEAST_WORD) return false;
  return (
    sum(strengths) - best >= LEAST_BESIDE ||
    best >= LEAST_WORD_ALONE ||
    best >= saying * LEAST_ALONE_SHARE
  );
}

function effectGoalsOf(
  typed: readonly TypedWord[],
  { effectGoals, nearEffectGoals }: SuggestionMaterial,
  { shownActions, needed }: { readonly shownActions: readonly Scored[]; readonly needed: Needed },
): Suggested[] {
  const leastLeading = (shownActions[0]?.score ?? 0) * LEADING_SHARE;
  const leading = shownActions
    .filter(({ score }) => score >= leastLeading)
    .slice(0, LEADING_ACTIONS);
  const near = new Map<string, { score: number; words: Counted[] }>();
  for (const { code, score, words } of leading) {
    (nearEffectGoals.get(code) ?? []).forEach((effectGoal, place) => {
      const kept = near.get(effectGoal) ?? { score: 0, words: [] };
      kept.score += NEAR_SHARE * score * (place === 0 ? 1 : SECOND_NEAR);
      kept.words.push(...words);
      near.set(effectGoal, kept);
    });
  }
  const scored = scoresOf(typed, effectGoals).map((own) => ({
    code: own.code,
    score: own.score + (near.get(own.code)?.score ?? 0),
    words: strongestOfEach([...own.words, ...(near.get(own.code)?.words ?? [])]),
  }));
  const sorted = scored.sort((a, b) => b.score - a.score);
  const first = sorted[0];
  const least = leading.length === 0 ? Math.max(LEAST_ALONE, needed.least) : needed.least;
  if (!first || first.score < least) return [];
  if (leading.length === 0 && !isRested(first, needed.saying)) return [];
  return sorted
    .filter(({ score }) => score >= first.score * LEAST_SHARE)
    .slice(0, MOST_EFFECT_GOALS)
    .map(suggestedOf);
}

function strongestOfEach(words: readonly Counted[]): Counted[] {
  const best = new Map<string, Counted>();
  for (const word of words) {
    if (word.strength > (best.get(word.form)?.strength ?? 0)) best.set(word.form, word);
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength);
}

function suggestedOf({ code, score, words }: Scored): Suggested {
  const least = (words[0]?.strength ?? 0) * LEAST_REASON;
  return {
    code,
    score,
    matched: words
      .filter(({ strength }) => strength >= least)
      .slice(0, MOST_MATCHED)
      .map(({ form }) => form),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
