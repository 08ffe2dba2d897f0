import type { StrategyDocument } from './strategy-document.ts';

/** Steps from the root of a document to a place in it. */
export type Path = readonly PropertyKey[];

/** A code and where it stands. */
export type CodeAt = { readonly code: string; readonly path: Path };

/** A place in words: `priorityAreas[1].sections[0].actions[2].code`. */
export function placeInWords(path: Path): string {
  let words = '';
  for (const part of path) {
    if (typeof part === 'number') words += `[${part}]`;
    else words += words === '' ? String(part) : `.${String(part)}`;
  }
  return words === '' ? '(document)' : words;
}

/** The codes of everything in a document, in its order; municipalities have codes of their own kind. */
export function codesOf(document: StrategyDocument): CodeAt[] {
  const found: CodeAt[] = [];
  for (const [part, content] of Object.entries(document)) {
    if (part === 'code') found.push({ code: document.code, path: [part] });
    else if (part !== 'region') collect(content, [part], found);
  }
  return found;
}

/** Every string under a value, with its place. */
export function stringsOf(value: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  return childrenOf(value).flatMap(([part, child]) => stringsOf(child, [...path, part]));
}

/** The thing with a code, or undefined. */
export function thingOf(document: StrategyDocument, code: string): unknown {
  return find(document, code);
}

function collect(value: unknown, path: Path, found: CodeAt[]): void {
  for (const [part, child] of childrenOf(value)) {
    const here = [...path, part];
    if (part === 'code' && typeof child === 'string') found.push({ code: child, path: here });
    else collect(child, here, found);
  }
}

function find(value: unknown, code: string): unknown {
  const children = childrenOf(value);
  if (children.some(([part, child]) => part === 'code' && child === code)) return value;
  for (const [, child] of children) {
    const thing = find(child, code);
    if (thing !== undefined) return thing;
  }
  return undefined;
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((child, index): [number, unknown] => [index, child]);
  if (typeof value === 'object' && value !== null) return Object.entries(value);
  return [];
}
