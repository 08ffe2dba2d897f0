import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createTranslator } from 'use-intl/core';
import { DEFAULT_LANGUAGE, type MessageTree } from './language.ts';
import { namespaceFiles, readLanguages, readMessages } from './node.ts';

type Entry = readonly [key: string, message: string];

function entriesOf(tree: MessageTree, path: string[] = []): Entry[] {
  return Object.entries(tree).flatMap(([key, value]): Entry[] =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value]]
      : entriesOf(value, [...path, key]),
  );
}

const messagesOf = (code: string) => readMessages(code) as unknown as MessageTree;

/** Formats a message and tells which values it asked for; a faulty message throws. */
function argumentsOf(locale: string, message: string): string[] {
  const translate = createTranslator({
    locale,
    timeZone: 'Europe/Stockholm',
    messages: { message },
    onError: (error) => {
      throw error;
    },
  });
  // Stands for a figure, a date, a choice and a tag alike.
  const value = Object.assign((chunks: unknown) => String(chunks), { valueOf: () => 2 });
  const values: Record<string, typeof value> = {};
  for (;;) {
    try {
      translate.rich('message', values as Parameters<typeof translate.rich>[1]);
      return Object.keys(values).sort();
    } catch (error) {
      const [, missing] = /variable "(\w+)" was not provided/.exec(String(error)) ?? [];
      if (missing === undefined || missing in values) {
        throw error;
      }
      values[missing] = value;
    }
  }
}

describe('the languages', () => {
  it('are the folders, the source language first', () => {
    expect(readLanguages()).toEqual([
      { code: 'sv', name: 'Svenska', locale: 'sv-SE' },
      { code: 'en', name: 'English', locale: 'en-GB' },
    ]);
  });

  const folder = mkdtempSync(join(tmpdir(), 'locales-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('grow by a folder, without code', () => {
    mkdirSync(join(folder, 'se'));
    const write = (file: string, content: unknown) =>
      writeFileSync(join(folder, 'se', file), JSON.stringify(content));
    write('language.json', { name: 'Davvisámegiella', locale: 'se-SE' });
    write('common.json', { search: 'Oza' });
    write('job.json', { next: 'Boahtte', formTexts: { send: 'Sádde' } });
    expect(readLanguages(folder)).toEqual([
      { code: 'se', name: 'Davvisámegiella', locale: 'se-SE' },
    ]);
    expect([...namespaceFiles(folder).keys()]).toEqual(['common', 'job', 'job-form']);
    expect(readMessages('se', folder)).toEqual({
      common: { search: 'Oza' },
      job: { next: 'Boahtte' },
      'job-form': { send: 'Sádde' },
    });
  });
});

describe.each(readLanguages())('the messages in $name', ({ code, locale }) => {
  const source = new Map(entriesOf(messagesOf(DEFAULT_LANGUAGE)));
  const own = new Map(entriesOf(messagesOf(code)));

  it('are those of the source language, none missing and none left over', () => {
    expect([...own.keys()].sort()).toEqual([...source.keys()].sort());
  });

  it('are written and ask for the same values', () => {
    const faults = [...own].flatMap(([key, message]) => {
      try {
        const wanted = argumentsOf(locale, source.get(key) ?? message);
        const got = argumentsOf(locale, message);
        return message.trim() !== '' && wanted.join() === got.join()
          ? []
          : [`${key}: ${got.join()}`];
      } catch (error) {
        return [`${key}: ${String(error)}`];
      }
    });
    expect(faults).toEqual([]);
  });
});

describe('the types', () => {
  it('know every file of the source language', () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    const types = readFileSync(join(here, 'messages.ts'), 'utf8');
    const locale = join(here, '../locales', DEFAULT_LANGUAGE);
    const files = readdirSync(locale, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.json') && file !== 'language.json',
    );
    expect(files.filter((file) => !types.includes(`locales/${DEFAULT_LANGUAGE}/${file}'`))).toEqual(
      [],
    );
  });
});
