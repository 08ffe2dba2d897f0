import type { AspectList } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';
import type { CoverageHead } from './coverage-head.ts';
import { selectionText, type CoverageSearch } from './selection-words.ts';

/** What is chosen, in words: "Kiruna, Företag"; empty where nothing is. */
export function useSelection(
  search: CoverageSearch,
  areas: CoverageHead['areas'],
  aspects: AspectList['items'],
): string {
  const shell = useTranslations('shell');
  const vocabulary = useTranslations('vocabulary');
  const { nameOf } = useRegion();
  return selectionText(search, { shell, vocabulary, areas, aspects, nameOf });
}
