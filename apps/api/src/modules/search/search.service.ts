import { Injectable } from '@nestjs/common';
import { SEARCH_KINDS, type SearchHit, type SearchQuery } from '@samhandling/contract';
import { Database } from '../../platform/database/database.ts';
import { presentHit } from './search.presenter.ts';
import {
  CANDIDATE_BOUND,
  SearchRepository,
  type SearchResultPage,
  type ReadTerm,
} from './search.repository.ts';
import { termsOf } from './search-terms.ts';

export type SearchHits = {
  items: SearchHit[];
  page: number;
  limit: number;
  total: number;
  isTotalExact: boolean;
  counts: SearchResultPage['counts'];
  didYouMean: string | null;
};

/** Searches everything that is public, with Swedish endings and compounds. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly documents: SearchRepository,
  ) {}

  async search(query: SearchQuery): Promise<SearchHits> {
    const terms = termsOf(query.q);
    const read = terms.length === 0 ? [] : await this.documents.readTerms(this.database, terms);
    const meant = read.filter((term) => term.wide !== null);
    const found = await this.findAllOrAny(query, meant);
    const counts = SEARCH_KINDS.map((kind) => ({
      kind,
      count: found.counts.find((counted) => counted.kind === kind)?.count ?? 0,
    }));
    const candidates = sum(counts.map(({ count }) => count));
    const isAsked = (kind: SearchHit['kind']) => query.kind === undefined || query.kind === kind;
    return {
      items: found.hits.map(presentHit),
      page: query.page,
      limit: query.limit,
      total: sum(counts.filter(({ kind }) => isAsked(kind)).map(({ count }) => count)),
      isTotalExact: candidates < CANDIDATE_BOUND,
      counts,
      didYouMean: meant.find(({ near }) => near !== null)?.near ?? null,
    };
  }

  /**
   * What has all the words or, for each, its compounds or what it is a misspelling of, as a query of an index
   * of words; null where no word has a meaning.
   */
  async meaningOf(q: string): Promise<string | null> {
    const terms = termsOf(q);
    const read = terms.length === 0 ? [] : await this.documents.readTerms(this.database, terms);
    const meant = read.flatMap(({ wide }) => wide ?? []);
    return meant.length === 0 ? null : combine(meant, '&');
  }

  /** Finds what has all the words; where nothing has all, what has any of them. */
  private async findAllOrAny(
    query: SearchQuery,
    terms: readonly ReadTerm[],
  ): Promise<SearchResultPage> {
    const key = query.q.trim().toLowerCase();
    if (terms.length === 0 && key === '') return { counts: [], hits: [] };
    const find = (operator: '&' | '|') =>
      this.documents.find(this.database, {
        strict: combine(
          terms.map(({ strict }) => strict),
          operator,
        ),
        wide: combine(
          terms.map(({ wide }) => wide),
          operator,
        ),
        key,
        kind: query.kind,
        offset: (query.page - 1) * query.limit,
        limit: query.limit,
      });
    const all = await find('&');
    return all.counts.length > 0 || terms.length < 2 ? all : find('|');
  }
}

function combine(queries: readonly (string | null)[], operator: '&' | '|'): string {
  return queries.map((query) => `(${query ?? ''})`).join(` ${operator} `);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
