import type { CoverageMap } from '@samhandling/contract';
import {
  ACTOR_TYPES,
  COVERAGE_ACTIVITIES,
  COVERAGE_GAP_KINDS,
  COVERAGE_OWNERSHIPS,
  MUNICIPALITY_WORK,
  THIN_FACTS,
} from '@samhandling/domain';
import type { coverageSearch } from '../list-search.ts';
import type { Translate } from '../messages/intl.ts';

export type CoverageSearch = ReturnType<typeof coverageSearch.read>;

type Areas = readonly Pick<CoverageMap['areas'][number], 'code' | 'title' | 'sections'>[];

/** Where the words of a selection come from. */
export type SelectionSources = {
  readonly shell: Translate['shell'];
  readonly vocabulary: Translate['vocabulary'];
  /** Perspectives, goals of Agenda 2030 and areas of smart specialisation. */
  readonly aspects: readonly { readonly code: string; readonly shortTitle: string }[];
  readonly areas: Areas;
  readonly nameOf: (municipalityCode: string) => string;
};

/** The values of the search in the words of the page, by key; what is not chosen is missing. */
export function selectionWords(
  search: CoverageSearch,
  { shell, vocabulary, aspects, areas, nameOf }: SelectionSources,
): Partial<Record<keyof CoverageSearch, string>> {
  const titleOf = (places: readonly { code: string; title: string }[]) => (code: string) =>
    places.find((place) => place.code === code)?.title ?? code;
  const aspectOf = (code: string) =>
    aspects.find((aspect) => aspect.code === code)?.shortTitle ?? code;
  const words: Record<keyof CoverageSearch, (value: string) => string> = {
    kommun: nameOf,
    aktor: () => shell('selection.actor'),
    aktorstyp: among(ACTOR_TYPES, (type) => vocabulary(`actorType.${type}`)),
    perspektiv: aspectOf,
    agenda: aspectOf,
    specialisering: aspectOf,
    omrade: titleOf(areas),
    avsnitt: titleOf(areas.flatMap(({ sections }) => sections)),
    plats: among(MUNICIPALITY_WORK, (work) => vocabulary(`municipalityWork.${work}`)),
    tunt: among(THIN_FACTS, (fact) => vocabulary(`thinFact.${fact}`)),
    lucka: among(COVERAGE_GAP_KINDS, (kind) => vocabulary(`coverageGapKind.${kind}`)),
    ansvar: among(COVERAGE_OWNERSHIPS, (one) => vocabulary(`coverageOwnership.${one}`)),
    lage: among(COVERAGE_ACTIVITIES, (one) => vocabulary(`coverageActivity.${one}`)),
    q: (text) => shell('selection.q', { text }),
  };
  const chosen = (Object.keys(words) as (keyof CoverageSearch)[]).flatMap((key) => {
    const value = search[key];
    if (value === undefined) return [];
    const parts = key === 'q' ? [value] : value.split(',');
    return [[key, parts.map(words[key]).join(shell('selection.or'))] as const];
  });
  return Object.fromEntries(chosen);
}

/** The selection as one text, to stand before a figure or in a title: "Kiruna, Företag". */
export function selectionText(search: CoverageSearch, sources: SelectionSources): string {
  return Object.values(selectionWords(search, sources)).join(', ');
}

const among =
  <Value extends string>(values: readonly Value[], word: (value: Value) => string) =>
  (text: string): string => {
    const value = values.find((candidate) => candidate === text);
    return value === undefined ? text : word(value);
  };

/** Which work is looked at; the rest of a search chooses actions. */
const WORK: readonly (keyof CoverageSearch)[] = [
  'kommun',
  'aktor',
  'aktorstyp',
  'perspektiv',
  'agenda',
  'specialisering',
];

/** Whether the search leaves out actions. */
export const choosesActions = (search: CoverageSearch): boolean =>
  (Object.keys(search) as (keyof CoverageSearch)[]).some((key) => !WORK.includes(key));
