import { composed } from '../validation/written-text.ts';

const LONGEST = 60;

/** The words of a text as they are compared: small letters and digits, in the order they stand. */
export function tokensOf(text: string): string[] {
  const words =
    composed(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.slice(0, LONGEST));
}

/** A text as it compares with one typed without dots and accents, in small letters: `å` is `a`. */
export function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Whether a word has letters that a foreign keyboard lacks, so that whoever typed it meant them. */
export function hasSwedishLetters(word: string): boolean {
  return foldedText(word) !== word.toLowerCase();
}
