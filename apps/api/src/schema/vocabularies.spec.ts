import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { snakeCase } from './naming.ts';

/** The subjects and events of the history grow with every noun, so no CHECK closes them. */
const OPEN = ['history-entry subjectType', 'history-entry event'];

const ENTITY = /^(.+)\.entity\.ts$/;
/** A text column and the type of its property. */
const TEXT_COLUMN = /@ColumnOf\('text'[^\n]*\)\n +(\w+)!: ([^;]+);/g;
const PLAIN_TEXT = /^(Generated<)?string(\[\])?(>)?( \| null)?$/;

describe('a column that holds words of a closed vocabulary', () => {
  it('has a CHECK that is made of the array of the words', () => {
    const folder = new URL('.', import.meta.url);
    const unchecked = readdirSync(folder).flatMap((file) => {
      const name = ENTITY.exec(file)?.[1];
      if (name === undefined) return [];
      const source = readFileSync(new URL(file, folder), 'utf8');
      return [...source.matchAll(TEXT_COLUMN)]
        .filter(([, , type]) => !PLAIN_TEXT.test(String(type)))
        .filter(([, property]) => !isChecked(source, snakeCase(String(property))))
        .map(([, property]) => `${name} ${property}`);
    });
    expect(unchecked).toEqual(OPEN);
  });
});

function isChecked(source: string, column: string): boolean {
  return new RegExp(`(oneOf|someOf)\\('${column}', [A-Z_]+\\)`).test(source);
}
