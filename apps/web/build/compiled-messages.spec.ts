import { describe, expect, it } from '@jest/globals';
import { readLanguages, readMessages } from '@samhandling/messages/node';
import compile from 'icu-minify/compile';
import formatOnly from 'use-intl/format-message/format-only';
import formatCompiled from '../src/lib/messages/format-compiled.ts';

type Format = typeof formatOnly;

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) =>
    new Intl.PluralRules(locale, options),
};

/** Every message with its name: `sv desk.lead`. */
function textsOf(tree: unknown, name: string): [string, string][] {
  if (typeof tree === 'string') return [[name, tree]];
  return Object.entries(tree as object).flatMap(([key, value]) => textsOf(value, `${name}.${key}`));
}
const MESSAGES = readLanguages().flatMap(({ code }) =>
  textsOf(readMessages(code), code).map(([name, text]) => [code, name, text] as const),
);

const PLACEHOLDER = /\{\s*(\w+)\s*(?:,\s*(\w+))?/g;
const TAG = /<\w+/;

/** What the message asks for, all counts alike: none, one, or several. */
function valuesFor(text: string, count: number): Record<string, string | number> {
  return Object.fromEntries(
    [...text.matchAll(PLACEHOLDER)].map(([, name = '', type]) => [
      name,
      type === 'plural' || type === 'selectordinal' || type === 'number' ? count : 'other',
    ]),
  );
}

const filledIn = (format: Format, language: string, text: string, count: number) =>
  format('name', compile(text) as Parameters<Format>[1], valuesFor(text, count), {
    formatters,
    locale: language,
    timeZone: 'Europe/Stockholm',
  } as never);

/** Names of messages that are no text once they are filled in. */
const notTexts = (format: Format) =>
  MESSAGES.filter(([, , text]) => !TAG.test(text) && !/,\s*(date|time)/.test(text)).flatMap(
    ([language, name, text]) =>
      [0, 1, 2].flatMap((count) =>
        typeof filledIn(format, language, text, count) === 'string' ? [] : [`${name} ${count}`],
      ),
  );

describe('a message that the build has compiled', () => {
  it('is a text for none, one and several of whatever it counts', () => {
    expect(MESSAGES.length).toBeGreaterThan(1000);
    expect(notTexts(formatCompiled)).toEqual([]);
  });

  it('would be none by the library alone where all of its parts are empty', () => {
    expect(notTexts(formatOnly)).toContain('sv.coverage-unowned.claimed 0');
  });
});
