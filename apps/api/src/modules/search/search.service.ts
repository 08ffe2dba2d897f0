import { Injectable } from '@nestjs/common';
import {
  SEARCH_KINDS,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
} from '@samhandling/contract';
import {
  meantOf,
  readQuestion,
  SearchCollection,
  type SearchFound,
  searchIn,
  type SearchQuestion,
  worthShowing,
} from '@samhandling/domain/words';
import { Database } from '../../platform/database/database.ts';
import { MissedSearches, StrategyWords, type WordsInUse } from '../everyday-word/index.ts';
import { KIND_WORDS } from './kind-words.ts';
import { presentHit } from './search.presenter.ts';
import {
  type Candidate,
  type ReadTerm,
  SCORED_BOUND,
  SearchRepository,
} from './search.repository.ts';
import { termsOf } from './search-terms.ts';
import { thingSource } from './thing-source.ts';

export type SearchHits = {
  items: SearchHit[];
  page: number;
  limit: number;
  total: number;
  isTotalExact: boolean;
  counts: { kind: SearchKind; count: number }[];
  didYouMean: string | null;
};

type Answer = {
  found: SearchFound<SearchKind>[];
  question: SearchQuestion<SearchKind>;
  meant: string | null;
  areAllThere: boolean;
};

/**
 * Searches everything that is public: the strategy in memory, with its everyday words, and initiatives and actors
 * through an index of the database, scored again by the same rules.
 */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly documents: SearchRepository,
    private readonly words: StrategyWords,
    private readonly missed: MissedSearches,
  ) {}

  async search(query: SearchQuery): Promise<SearchHits> {
    const words = await this.words.current();
    const answer = words ? await this.answer(query.q, words) : undefined;
    const found = answer?.found ?? [];
    if (found.length === 0 && query.kind === undefined) await this.missed.count(query.q);
    const counts = SEARCH_KINDS.map((kind) => ({
      kind,
      count: found.filter(({ source }) => source.kind === kind).length,
    }));
    const asked = found.filter(
      ({ source }) => query.kind === undefined || source.kind === query.kind,
    );
    const from = (query.page - 1) * query.limit;
    return {
      items:
        words && answer
          ? asked
              .slice(from, from + query.limit)
              .map((hit) => presentHit(hit, { ...answer, words }))
          : [],
      page: query.page,
      limit: query.limit,
      total: asked.length,
      isTotalExact: answer?.areAllThere ?? true,
      counts,
      didYouMean: answer?.meant ?? null,
    };
  }

  /**
   * What has all the words or, for each, its compounds or what it is a misspelling of, as a query of an index
   * of words; null where no word has a meaning.
   */
  async meaningOf(q: string): Promise<string | null> {
    const [read, words] = await Promise.all([this.read(q), this.words.current()]);
    const alike = words ? await this.readSynonyms(read, words) : new Map<string, string[]>();
    const meant = read.flatMap(({ term, wide }) => {
      const all = [...(wide ? [wide] : []), ...(alike.get(term) ?? [])];
      return all.length === 0 ? [] : [combine(all, '|')];
    });
    return meant.length === 0 ? null : combine(meant, '&');
  }

  /** For each term, what else it is called, as the index is asked. Only single words are. */
  private async readSynonyms(
    terms: readonly ReadTerm[],
    { lexicon, synonyms }: WordsInUse,
  ): Promise<Map<string, string[]>> {
    const wordsOf = ({ term }: ReadTerm) =>
      (synonyms.get(lexicon.read(term).stem) ?? []).flatMap(([only, ...more]) =>
        only !== undefined && more.length === 0 ? [only] : [],
      );
    const asked = [...new Set(terms.flatMap(wordsOf))];
    const read = new Map((await this.read(asked.join(' '))).map((one) => [one.term, one.strict]));
    return new Map(
      terms.map((term) => [term.term, wordsOf(term).flatMap((word) => read.get(word) ?? [])]),
    );
  }

  private async read(q: string): Promise<ReadTerm[]> {
    const terms = termsOf(q);
    return terms.length === 0 ? [] : this.documents.readTerms(this.database, terms);
  }

  private async answer(q: string, words: WordsInUse): Promise<Answer> {
    const { lexicon, synonyms, places } = words;
    const question = readQuestion<SearchKind>(q, lexicon, { kinds: KIND_WORDS, places });
    const read = await this.read([...question.words.map(({ form }) => form)].join(' '));
    const written = new Set(read.filter(({ isWritten }) => isWritten).map(({ term }) => term));
    const candidates = await this.candidates(question, read, words);
    const sources = candidates.map(thingSource);
    const things = new SearchCollection<SearchKind>(sources, lexicon, words.collection);
    const strategy = new Set([...written]);
    const inStrategy = searchIn<SearchKind>(question, words.collection, synonyms, strategy);
    const inThings = searchIn(question, things, synonyms, written);
    const found = [...inStrategy.found, ...inThings.found].sort((a, b) => b.score - a.score);
    return {
      found: worthShowing(found),
      question,
      meant: meantOf(question, [inStrategy.metBy, inThings.metBy]),
      areAllThere: candidates.length < SCORED_BOUND,
    };
  }

  /** Those that have any of the words, in any of the ways that a word is met. */
  private async candidates(
    { words: asked }: SearchQuestion,
    read: readonly ReadTerm[],
    { synonyms }: WordsInUse,
  ): Promise<Candidate[]> {
    const others = asked.flatMap(({ stem, parts }) => [
      ...parts,
      ...(synonyms.get(stem) ?? []).flat(),
    ]);
    const more = await this.read([...new Set(others)].join(' '));
    const wide = [...read, ...more].flatMap((term) => term.wide ?? []);
    if (wide.length === 0) return [];
    return this.documents.candidates(this.database, combine(wide, '|'));
  }
}

function combine(queries: readonly string[], operator: '&' | '|'): string {
  return queries.map((query) => `(${query})`).join(` ${operator} `);
}
