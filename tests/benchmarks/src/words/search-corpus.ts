import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Lexicon,
  type QuestionWords,
  readSynonyms,
  SearchCollection,
  type SearchSource,
  stemOf,
  type Synonyms,
  tokensOf,
} from '@samhandling/domain/words';
import {
  commonSwedishWords,
  type EverydayWords,
  searchSources,
  type StrategyDocument,
  type StrategyKind,
} from '@samhandling/strategy-content';

/** What can be found. */
export type Kind = StrategyKind | 'initiative' | 'actor';

/** Everything that can be found, in one collection. */
export type Corpus = Readonly<{
  collection: SearchCollection<Kind>;
  synonyms: Synonyms;
  questionWords: QuestionWords<Kind>;
}>;

type Demo = {
  actors: { name: string; description?: string; municipality?: string }[];
  initiatives: {
    key: string;
    owner: string;
    title: string;
    summary: string;
    description: string;
    municipalities?: string[];
  }[];
};

const KINDS: readonly (readonly [string, Kind])[] = [
  ['initiativ', 'initiative'],
  ['initiativen', 'initiative'],
  ['åtgärd', 'action'],
  ['åtgärder', 'action'],
  ['ansvarar', 'action'],
  ['ägare', 'action'],
  ['indikator', 'indicator'],
  ['indikatorer', 'indicator'],
  ['aktör', 'actor'],
  ['aktörer', 'actor'],
];

/** The strategy with the municipalities, actors and initiatives of the demo. */
export function corpusOf(document: StrategyDocument, words: EverydayWords): Corpus {
  const { municipalities, name: region } = document.region;
  const sources: SearchSource<Kind>[] = [
    ...searchSources(document, words),
    ...demoSources(new Map(municipalities.map(({ code, name }) => [code, name]))),
  ];
  const places = [region, ...municipalities.map(({ name }) => name)].flatMap(tokensOf);
  const lexicon = new Lexicon({
    words: sources.flatMap(({ title, texts }) =>
      [title, ...Object.values(texts).flat()].flatMap(tokensOf),
    ),
    commonWords: commonSwedishWords(),
    ordinaryWords: [...words.ordinaryWords, ...places],
  });
  return {
    collection: new SearchCollection(sources, lexicon),
    synonyms: readSynonyms(words.synonyms, lexicon),
    questionWords: { kinds: new Map(KINDS), places: new Set(places.map(stemOf)) },
  };
}

function demoSources(nameOf: ReadonlyMap<string, string>): SearchSource<Kind>[] {
  const file = new URL('../../../../apps/demo/content/norrbotten-2030.json', import.meta.url);
  const demo = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Demo;
  const places = new Map(demo.actors.map(({ name, municipality }) => [name, municipality]));
  const named = [
    ...places.keys(),
    ...demo.initiatives.map(({ owner }) => owner),
    ...[...nameOf.values()].map((name) => `${name} kommun`),
  ];
  const actors = [...new Set(named)].map((name) => ({ name, municipality: places.get(name) }));
  return [
    ...actors.map(({ name, municipality }) => ({
      kind: 'actor' as const,
      key: name,
      title: name,
      texts: {
        place: municipality ? [nameOf.get(municipality) ?? ''] : [],
        initials: [initialsOf(name)],
      },
    })),
    ...demo.initiatives.map((initiative) => ({
      kind: 'initiative' as const,
      key: initiative.key,
      title: initiative.title,
      texts: {
        summary: [initiative.summary],
        description: [initiative.description],
        owner: [initiative.owner],
        place: (initiative.municipalities ?? []).map((code) => nameOf.get(code) ?? ''),
      },
    })),
  ];
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');
