import { COMMON_PASSWORDS, PRODUCT_WORDS } from './common-passwords.ts';

/** Fewest characters of a password (promise 13: at least 15, no rules of composition). */
export const PASSWORD_MIN_LENGTH = 15;
/** Most characters of a password: a bound for the hash, far above any phrase. */
export const PASSWORD_MAX_LENGTH = 200;

/** What can be wrong with a password. */
export const PASSWORD_PROBLEMS = [
  'password.too_short',
  'password.too_long',
  'password.one_character',
  'password.too_common',
  'password.like_email',
] as const;
/** One of {@link PASSWORD_PROBLEMS}. */
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

/**
 * What is wrong with the password, or null where it may be chosen. Length is counted in code
 * points, so that å and 🦌 are one each. Refused are one character over and over, what many choose, nothing but
 * the product's own words and digits, and the e-mail address with little added. Nothing is asked of its
 * composition: a long phrase in small letters is good.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const characters = [...password];
  if (characters.length < PASSWORD_MIN_LENGTH) return 'password.too_short';
  if (characters.length > PASSWORD_MAX_LENGTH) return 'password.too_long';
  if (new Set(characters.map((character) => character.toLowerCase())).size === 1) {
    return 'password.one_character';
  }
  const folded = fold(password);
  if (COMMON_PASSWORDS.has(folded) || isOnlyProductWords(folded)) return 'password.too_common';
  return isLikeEmail(folded, email) ? 'password.like_email' : null;
}

/** Lower case, nothing but letters and digits: `Pass-Word 1` and `password1` are guessed alike. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Nothing is left beside digits when the product's words are taken out, the longest first. */
function isOnlyProductWords(folded: string): boolean {
  const rest = PRODUCT_WORDS.toSorted((a, b) => b.length - a.length).reduce(
    (text, word) => text.replaceAll(word, ' '),
    folded,
  );
  return rest !== folded && /^[\d\s]*$/.test(rest);
}

/** Letters and digits that must stand beside a part of the address. */
const ADDED_TO_EMAIL = 8;

function isLikeEmail(folded: string, email: string): boolean {
  const parts = [fold(email), fold(email.split('@')[0] ?? '')];
  return parts.some(
    (part) =>
      part.length >= 4 &&
      folded.includes(part) &&
      folded.replaceAll(part, '').length < ADDED_TO_EMAIL,
  );
}
