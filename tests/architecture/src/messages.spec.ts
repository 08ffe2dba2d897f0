import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, readJson } from './repository.ts';

const LOCALES = 'libs/messages/locales';
type Tree = { [key: string]: string | Tree };

/** Every message of a language, by file and key. */
function messagesOf(language: string): Map<string, string> {
  const folder = `${LOCALES}/${language}`;
  const messages = new Map<string, string>();
  const add = (tree: Tree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') messages.set(`${path}.${key}`, value);
      else add(value, `${path}.${key}`);
    }
  };
  for (const file of filesBelow(folder)) {
    if (file.endsWith('.json')) add(readJson<Tree>(file), file.slice(folder.length + 1, -5));
  }
  return messages;
}

/** What a message asks for, in every branch: the names, and how they are used. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      const kind = TYPE[element.type];
      // A plural needs a number; whether the other language inflects is its own affair.
      const isPlain = ['argument', 'number', 'plural'].includes(kind);
      found.add(`${element.value}: ${isPlain ? 'value' : kind}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        Object.values(element.options).forEach((option) => visit(option.value));
      }
    }
  };
  visit(parse(message));
  return [...found].sort();
}

describe('the messages', () => {
  const swedish = messagesOf('sv');
  const english = messagesOf('en');

  it('exist', () => {
    expect(swedish.size).toBeGreaterThan(0);
  });

  it('have the same keys in Swedish and English', () => {
    const missing = (from: Map<string, string>, of: Map<string, string>) =>
      [...of.keys()].filter((key) => !from.has(key));
    expect({ english: missing(english, swedish), swedish: missing(swedish, english) }).toEqual({
      english: [],
      swedish: [],
    });
  });

  it('ask for the same values in both, in every branch', () => {
    const different = [...swedish]
      .map(([key, message]) => ({
        key,
        sv: argumentsOf(message),
        en: argumentsOf(english.get(key) ?? ''),
      }))
      .filter(({ key, sv, en }) => english.has(key) && sv.join() !== en.join());
    expect(different).toEqual([]);
  });
});
