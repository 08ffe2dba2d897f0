import { foldedText } from './tokens.ts';

/** What is typed in a filter or a picker as it compares: its words without dots, accents and capital letters. */
export function foldedWords(typed: string): string[] {
  return foldedText(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The first letters of the words of a name: `ltu` of Luleå tekniska universitet. */
export function initialsOf(name: string): string {
  return foldedWords(name)
    .map((word) => word.charAt(0))
    .join('');
}

/**
 * Whether a name is found by what is typed: every word stands in it, in any order and without dots if need be, or
 * what is typed are its initials. Nothing typed finds everything.
 */
export function isFoundBy(name: string, typed: string): boolean {
  const words = foldedWords(typed);
  const folded = foldedText(name);
  const [only = ''] = words.length === 1 ? words : [];
  return words.every((word) => folded.includes(word)) || (only !== '' && only === initialsOf(name));
}
