import { describe, expect, it } from '@jest/globals';
import { GLOSSARY, QUALIFIED_WORDS, TECHNICAL_WORDS } from '@samhandling/domain';
import { codeFiles, type Identifier, identifiersOf, wordsOf } from './identifiers.ts';
import { filesBelow, readJson } from './repository.ts';

/** Names that others read, so that they keep what they are called: fields of the API and of strategy files. */
const PUBLISHED = new Set([
  ...fieldsOfApi(readJson('libs/contract/openapi.json')),
  ...filesBelow('libs/strategy-content/strategies')
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => keysOf(readJson(path))),
]);

/** Names of tables and columns, which the rows of queries have too. */
const COLUMNS = new Set(
  filesBelow('apps/api/src/schema')
    .filter((path) => path.endsWith('.entity.ts') || path.endsWith('/entities.ts'))
    .flatMap((path) => identifiersOf(path))
    .filter(({ isField }) => isField)
    .map(({ name }) => name),
);

/** Where the fields of a type are props of the page's own, not fields of an answer. */
const KNOWS_NO_API = ['libs/ui/', 'libs/charts/'];

const singular = (word: string): string =>
  word.length > 3 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word;

/** Whether the word at the place stands in one of the compounds: the `goal` of `effectGoalCode`. */
function isCovered(words: readonly string[], place: number, compounds: readonly string[]): boolean {
  return compounds.some((compound) => {
    const parts = wordsOf(compound).map(singular);
    return parts.some((_, offset) => {
      const start = place - offset;
      return start >= 0 && parts.every((part, index) => part === words[start + index]);
    });
  });
}

function isPublished({ name, file, isField }: Identifier): boolean {
  return (
    isField &&
    !KNOWS_NO_API.some((folder) => file.startsWith(folder)) &&
    (PUBLISHED.has(name) || COLUMNS.has(name) || COLUMNS.has(camelCase(name)))
  );
}

const isBelow = (file: string, path: string) => file === path || file.startsWith(`${path}/`);

const baseNameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1).split('.', 1)[0] ?? '';

const camelCase = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What is wrong with a name, one sentence for each word. */
function faultsOf(identifier: Identifier): string[] {
  return isPublished(identifier) ? [] : wordFaultsOf(identifier);
}

function wordFaultsOf({ name, file, line }: Omit<Identifier, 'isField'>): string[] {
  const words = wordsOf(name).map(singular);
  const faults = words.flatMap((word, place) => {
    const qualified = QUALIFIED_WORDS.find((entry) => entry.word === word);
    if (qualified) {
      const compounds = Object.keys(qualified.compounds);
      const isElsewhere = qualified.notIn?.some((folder) => isBelow(file, folder));
      return isElsewhere || !isCovered(words, place, compounds)
        ? [`${word} means several things: write ${compounds.join(' or ')}`]
        : [];
    }
    const forbidden = FORBIDDEN.get(word);
    if (!forbidden) return [];
    const technical = TECHNICAL_WORDS.find((entry) => entry.word === word);
    const isTechnical =
      technical && (technical.onlyIn?.some((path) => isBelow(file, path)) ?? true);
    return isTechnical ? [] : [`${word} never stands for ${forbidden}`];
  });
  return faults.map((fault) => `${file}:${line} ${name}: ${fault}`);
}

const CODES = new Set(GLOSSARY.map(({ code }) => code.toLowerCase()));
const SEVERAL = new Set(QUALIFIED_WORDS.map(({ word }) => word));
/** Words that the glossary forbids, but for those that are a word of another concept. */
const FORBIDDEN = new Map(
  GLOSSARY.flatMap(({ code, never = [] }) =>
    never.map((word) => [word.toLowerCase(), code] as const),
  ).filter(([word]) => !CODES.has(word) && !SEVERAL.has(word)),
);

const faultsIn = (file: string, text: string) => identifiersOf(file, text).flatMap(faultsOf);

describe('The names in the code', () => {
  it('use the words of the glossary', () => {
    expect(codeFiles().flatMap((file) => identifiersOf(file).flatMap(faultsOf))).toEqual([]);
  });

  it('are those of its files, too', () => {
    const files = codeFiles().map((file) => ({ name: baseNameOf(file), file, line: 1 }));
    expect(files.flatMap(wordFaultsOf)).toEqual([]);
    const canary = { name: 'goal-list', file: 'apps/web/src/lib/goal-list.ts', line: 1 };
    expect(wordFaultsOf(canary)).toHaveLength(1);
  });

  it.each([
    ['a variable', 'const goal = 1;', 'goal'],
    ['a parameter', 'const f = (gaps: number) => gaps;', 'gap'],
    ['a type', 'type NextStep = string;', 'step'],
    ['a constant', 'const EVIDENCE_SIZE = 1;', 'evidence'],
    ['a word that the glossary forbids', 'function listProjects() {}', 'project'],
    [
      'a function that takes a field under another name',
      'const f = ({ id: goalId }) => goalId;',
      'goal',
    ],
  ])('are refused for %s', (_what, code, word) => {
    const faults = faultsIn('apps/api/src/modules/action/canary.ts', code);
    expect(faults).toEqual([expect.stringContaining(`: ${word} `)]);
  });

  it('may have a word of several meanings in its compounds and in fields of the API', () => {
    const code =
      'const effectGoalCode = 1; const f = ({ gap }: { gap: 1 }) => gap; const EFFECT_GOALS = 1;';
    expect(faultsIn('apps/api/src/modules/action/canary.ts', code)).toEqual([]);
  });

  it('say claim of ownerships only', () => {
    const code = 'const claim = 1;';
    expect(faultsIn('apps/api/src/modules/ownership/canary.ts', code)).toEqual([]);
    expect(faultsIn('libs/domain/src/indicator/canary.ts', code)).toHaveLength(1);
  });
});

describe('The glossary', () => {
  const folders = new Set(
    ['apps/api/src/modules', 'apps/web/src/features', 'libs/domain/src']
      .flatMap(filesBelow)
      .map((path) => path.split('/').at(-2)),
  );
  const kebab = (code: string) => wordsOf(code).join('-');
  const types = new Set(
    codeFiles()
      .filter((file) => /^(apps|libs)\//.test(file))
      .flatMap((file) => identifiersOf(file))
      .map(({ name }) => wordsOf(name).map(singular).join('-')),
  );

  it('marks as coming what has no folder yet', () => {
    const begun = GLOSSARY.filter(({ code, isComing }) => isComing && folders.has(kebab(code)));
    expect(begun.map(({ code }) => code)).toEqual([]);
  });

  it('has no other word without code', () => {
    const unused = GLOSSARY.filter(({ code, isComing }) => {
      const words = wordsOf(code).map(singular).join('-');
      return !isComing && ![...types].some((name) => name.includes(words));
    });
    expect(unused.map(({ code }) => code)).toEqual([]);
  });

  it('permits no technical word that it does not forbid', () => {
    const idle = TECHNICAL_WORDS.filter(({ word }) => !FORBIDDEN.has(word));
    expect(idle.map(({ word }) => word)).toEqual([]);
  });
});

function fieldsOfApi(document: unknown): string[] {
  if (Array.isArray(document)) return document.flatMap(fieldsOfApi);
  if (typeof document !== 'object' || document === null) return [];
  const { properties, name, in: place } = document as Record<string, unknown>;
  return [
    ...(typeof properties === 'object' ? Object.keys(properties ?? {}) : []),
    ...(typeof name === 'string' && place ? [name] : []),
    ...Object.values(document).flatMap(fieldsOfApi),
  ];
}

function keysOf(content: unknown): string[] {
  if (Array.isArray(content)) return content.flatMap(keysOf);
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => [key, ...keysOf(value)]);
}
