import type { APIRequestContext, Page } from '@playwright/test';
import { readMessages } from '@samhandling/messages/node';

/** Shorter words may be the same in two languages, or a name alone. */
const LEAST = 12;

interface Rows {
  'actions?limit=100': { text: string; area: { title: string }; section: { title: string } };
  'effect-goals': { title: string };
  indicators: { title: string };
  aspects: { title: string };
  'initiatives?limit=100': { title: string; summary: string | null };
  'initiatives?limit=100&sort=lastReport': { title: string; summary: string | null };
  'actors?limit=100': { name: string };
  municipalities: { name: string };
}

/** What the strategy says and people have written: titles, summaries and names, all in Swedish. */
export async function writtenTexts(request: APIRequestContext): Promise<string[]> {
  const read = async <Path extends keyof Rows>(path: Path): Promise<Rows[Path][]> => {
    const answer = await request.get(`/api/v1/${path}`);
    return ((await answer.json()) as { items: Rows[Path][] }).items;
  };
  const texts = [
    ...(await read('actions?limit=100')).flatMap(({ text, area, section }) => [
      text,
      area.title,
      section.title,
    ]),
    ...(await read('effect-goals')).map(({ title }) => title),
    ...(await read('indicators')).map(({ title }) => title),
    ...(await read('aspects')).map(({ title }) => title),
    ...[
      ...(await read('initiatives?limit=100')),
      ...(await read('initiatives?limit=100&sort=lastReport')),
    ].flatMap(({ title, summary }) => [title, summary ?? '']),
    ...(await read('actors?limit=100')).map(({ name }) => name),
  ];
  return [...new Set(texts)].filter((text) => text.length > LEAST);
}

/** What the pages say in English, as far as it is a whole text, and not in Swedish in the same words. */
export function englishWords(): string[] {
  const leaves = (tree: object): string[] =>
    Object.values(tree).flatMap((value: unknown) =>
      typeof value === 'string' ? [value] : leaves(value as object),
    );
  const [english, swedish] = [leaves(readMessages('en')), leaves(readMessages('sv'))];
  const alike = new Set(swedish);
  return english.filter((text) => text.length > LEAST && !/[{<]/.test(text) && !alike.has(text));
}

/**
 * Where the page says something in another language than it tells: texts of the strategy and of people that
 * are not marked as Swedish, and words of the page that are.
 */
export async function wronglyMarked(
  page: Page,
  written: readonly string[],
  english: readonly string[],
): Promise<string[]> {
  return page.evaluate(
    ({ written: swedish, english: own }) => {
      const languages = new Map([
        ...own.map((text) => [text, 'en'] as const),
        ...swedish.map((text) => [text, 'sv'] as const),
      ]);
      const wrong = new Set<string>();
      const check = (element: Element, said: string | null) => {
        const text = said?.trim().replaceAll('\u00a0', ' ').replaceAll('\u00ad', '') ?? '';
        const language = languages.get(text);
        const marked = element.closest('[lang]')?.getAttribute('lang')?.split('-')[0];
        if (language && marked !== language) wrong.add(`${marked ?? ''}: ${text}`);
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement;
        if (element && !element.closest('script, style')) check(element, node.nodeValue);
      }
      for (const name of ['title', 'aria-label']) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
          check(element, element.getAttribute(name));
        }
      }
      return [...wrong];
    },
    { written: [...written], english: [...english] },
  );
}

/** Names are the same in every language: of actors, of municipalities and of who decided on the strategy. */
export async function properNames(request: APIRequestContext): Promise<string[]> {
  const names = new Set(['Regionfullmäktige']);
  const read = async <Path extends 'municipalities' | 'actors?limit=100'>(path: string) => {
    const answer = await request.get(`/api/v1/${path}`);
    return ((await answer.json()) as { items: Rows[Path][] }).items;
  };
  for (const { name } of await read<'municipalities'>('municipalities')) names.add(name);
  for (let page = 1, isMore = true; isMore; page += 1) {
    const actors = await read<'actors?limit=100'>(`actors?limit=100&page=${page}`);
    for (const { name } of actors) names.add(name);
    isMore = actors.length === 100;
  }
  // A name can stand in a longer one.
  return [...names].toSorted((a, b) => b.length - a.length);
}

/**
 * What an English page says in Swedish without telling so, also within a sentence: words with letters that English
 * has not, where they are not in a name or in the short form of a municipality on the map.
 */
export async function unmarkedSwedish(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (known) => {
      const found = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement;
        const said = node.nodeValue ?? '';
        if (!element || element.closest('script, style') || !/[åäö]/i.test(said)) continue;
        if (element.closest('[lang]')?.getAttribute('lang') === 'sv') continue;
        const rest = known.reduce((left, name) => left.replaceAll(name, ''), said);
        if (/[åäö]/i.test(rest) && !/^[A-ZÅÄÖ]{3}$/.test(rest.trim())) found.add(said.trim());
      }
      return [...found];
    },
    [...names],
  );
}
