import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import { readLanguages } from '@samhandling/messages/node';
import { readCookie } from '../http/cookies.ts';

export const LANGUAGE_COOKIE = 'lang';

const codes = new Set(readLanguages().map(({ code }) => code));

export const isLanguage = (code: string): boolean => codes.has(code);

/** The language of the cookie where there is such a language, else Swedish. */
export function languageOf(cookieHeader: string | undefined): string {
  const chosen = readCookie(cookieHeader, LANGUAGE_COOKIE);
  return chosen !== undefined && isLanguage(chosen) ? chosen : DEFAULT_LANGUAGE;
}
