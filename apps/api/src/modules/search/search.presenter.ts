import type { SearchHit } from '@samhandling/contract';
import { MATCH_END, MATCH_START, type SearchResultPage } from './search.repository.ts';

const MATCH = new RegExp(`${MATCH_START}([^${MATCH_END}]*)${MATCH_END}`);

export function presentHit({
  kind,
  key,
  title,
  headline,
  area,
}: SearchResultPage['hits'][number]): SearchHit {
  return { kind, key, title, snippet: snippetOf(headline), area };
}

/** The marked text in pieces, so that the page marks what matched without reading any markup. */
export function snippetOf(headline: string): SearchHit['snippet'] {
  return headline
    .split(MATCH)
    .map((text, index) => ({ text, isMatch: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
