import {
  ACTOR_TYPES,
  COVERAGE_ACTIVITIES,
  COVERAGE_GAP_KINDS,
  COVERAGE_OWNERSHIPS,
  MUNICIPALITY_WORK,
  THIN_FACTS,
} from '@samhandling/domain';
import type { CoverageHead } from './coverage-head.ts';
import type { coverageSearch } from '../list-search.ts';
import type { Translate } from '../messages/intl.ts';
import type { useTranslations } from 'use-intl';
import { ENDING, UNOWNED, WITHOUT_WORK } from './coverage-choices.ts';

export type CoverageSearch = ReturnType<typeof coverageSearch.read>;

type Areas = readonly Pick<CoverageHead['areas'][number], 'code' | 'title' | 'sections'>[];

type Vocabulary = ReturnType<typeof useTranslations<'vocabulary'>>;

/** Where the words of a selection come from. */
export type SelectionSources = {
  readonly shell: Translate['shell'];
  /** Words of states. */
  readonly vocabulary: Vocabulary;
  /** Perspectives, goals of Agenda 2030 and areas of smart specialisation. */
  readonly aspects: readonly { readonly code: string; readonly shortTitle: string }[];
  readonly areas: Areas;
  readonly nameOf: (municipalityCode: string) => string;
};

/** Values that a sentence of the pages asks for together have words of their own. */
const TOGETHER: Partial<
  Record<keyof CoverageSearch, Readonly<Record<string, 'withoutWork' | 'unowned' | 'ending'>>>
> = {
  lage: { [WITHOUT_WORK]: 'withoutWork' },
  ansvar: { [UNOWNED]: 'unowned' },
  tunt: { [ENDING]: 'ending' },
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
  const among =
    <Value extends string>(
      values: readonly Value[],
      word: (t: Vocabulary, value: Value) => string,
    ) =>
    (text: string): string => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? text : word(vocabulary, value);
    };
  const words: Record<keyof CoverageSearch, (value: string) => string> = {
    kommun: nameOf,
    aktor: () => shell('selection.actor'),
    aktorstyp: among(ACTOR_TYPES, (t, type) => t(`actorType.${type}`)),
    perspektiv: aspectOf,
    agenda: aspectOf,
    specialisering: aspectOf,
    omrade: titleOf(areas),
    avsnitt: titleOf(areas.flatMap(({ sections }) => sections)),
    plats: among(MUNICIPALITY_WORK, (t, work) => t(`municipalityWork.${work}`)),
    tunt: among(THIN_FACTS, (t, fact) => t(`thinFact.${fact}`)),
    lucka: among(COVERAGE_GAP_KINDS, (t, kind) => t(`coverageGapKind.${kind}`)),
    ansvar: among(COVERAGE_OWNERSHIPS, (t, one) => t(`coverageOwnership.${one}`)),
    lage: among(COVERAGE_ACTIVITIES, (t, one) => t(`coverageActivity.${one}`)),
    q: (text) => shell('selection.q', { text }),
  };
  const chosen = (Object.keys(words) as (keyof CoverageSearch)[]).flatMap((key) => {
    const value = search[key];
    if (value === undefined) return [];
    const together = TOGETHER[key]?.[value];
    if (together !== undefined) return [[key, shell(`selection.${together}`)] as const];
    const parts = key === 'q' ? [value] : value.split(',');
    return [[key, [...new Set(parts.map(words[key]))].join(shell('selection.or'))] as const];
  });
  return Object.fromEntries(chosen);
}

/** The selection as one text, to stand before a figure or in a title: "Kiruna, Företag". */
export function selectionText(search: CoverageSearch, sources: SelectionSources): string {
  return [...new Set(Object.values(selectionWords(search, sources)))].join(', ');
}

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
