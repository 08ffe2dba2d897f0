import type { Lexicon } from './lexicon.ts';
import type { SearchQuestion } from './query-words.ts';
import { foldedText } from './tokens.ts';

/** A text in pieces, so that what met the question can be marked. */
export type SnippetPiece = Readonly<{ text: string; isMatch: boolean }>;

const MOST_WORDS = 34;
const BEFORE = 8;
const WORD = /[\p{L}\p{N}]+/gu;
const LEAST_BEGINNING = 3;

/**
 * The part of a text that meets a question best, with the words that do: the first of the texts that has one, or
 * the beginning of the first where none has.
 */
export function snippetFrom(
  texts: readonly string[],
  question: SearchQuestion,
  lexicon: Lexicon,
  meant: string | null = null,
): SnippetPiece[] {
  const isMatch = matcherOf(question, lexicon, meant);
  for (const text of texts) {
    const words = [...text.matchAll(WORD)];
    const first = words.findIndex(([word]) => isMatch(word));
    if (first >= 0) return piecesOf(text, words, first, isMatch);
  }
  const [text = ''] = texts;
  return piecesOf(text, [...text.matchAll(WORD)], 0, isMatch);
}

function matcherOf(question: SearchQuestion, lexicon: Lexicon, meant: string | null) {
  const asked = [
    ...question.words,
    ...(meant ?? '')
      .split(' ')
      .filter(Boolean)
      .map((form) => lexicon.read(form)),
  ];
  const stems = new Set(asked.flatMap(({ stem, parts }) => [stem, ...parts]));
  const folded = asked.map(({ form }) => foldedText(form));
  return (word: string): boolean => {
    const small = word.toLowerCase();
    const { stem, parts } = lexicon.read(small);
    if (stems.has(stem) || parts.some((part) => stems.has(part))) return true;
    const plain = foldedText(small);
    return folded.some(
      (form) => plain === form || (form.length >= LEAST_BEGINNING && plain.startsWith(form)),
    );
  };
}

function piecesOf(
  text: string,
  words: readonly RegExpMatchArray[],
  first: number,
  isMatch: (word: string) => boolean,
): SnippetPiece[] {
  const from = first < MOST_WORDS - BEFORE ? 0 : first - BEFORE;
  const shown = words.slice(from, from + MOST_WORDS);
  const last = shown.at(-1);
  const isCut = from + MOST_WORDS < words.length;
  const end = isCut && last ? (last.index ?? 0) + last[0].length : text.length;
  const pieces: SnippetPiece[] = [];
  let at = from === 0 ? 0 : (shown[0]?.index ?? 0);
  for (const found of shown) {
    const start = found.index ?? 0;
    if (!isMatch(found[0])) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isMatch: false });
    pieces.push({ text: found[0], isMatch: true });
    at = start + found[0].length;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isMatch: false });
  return isCut ? [...pieces, { text: ' …', isMatch: false }] : pieces;
}
