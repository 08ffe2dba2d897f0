import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import { readLanguages } from '@samhandling/messages/node';
import type { Config } from '../config/config.ts';
import { readCookie } from './cookies.ts';

const COOKIE = 'lang';
const HOST_COOKIE = `__Host-${COOKIE}`;

/** Over https it is bound to this host, as the cookie of the session is. */
export const languageCookieName = (config: Config) => (config.isHttps ? HOST_COOKIE : COOKIE);

/** The codes of the languages that there are texts in. */
export const LANGUAGES = readLanguages().map(({ code }) => code);

const codes = new Set(LANGUAGES);

export const isLanguage = (code: string): boolean => codes.has(code);

/** The language of the cookie where there is such a language, else Swedish. */
export function languageOf(cookieHeader: string | undefined): string {
  const chosen = readCookie(cookieHeader, HOST_COOKIE) ?? readCookie(cookieHeader, COOKIE);
  return chosen !== undefined && isLanguage(chosen) ? chosen : DEFAULT_LANGUAGE;
}
