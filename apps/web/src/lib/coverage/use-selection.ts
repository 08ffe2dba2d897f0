import type { AspectList, CoverageMap } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';
import { selectionText, type CoverageSearch } from './selection-words.ts';

/** What is chosen, in words: "Kiruna, Företag"; empty where nothing is. */
export function useSelection(
  search: CoverageSearch,
  areas: CoverageMap['areas'],
  aspects: AspectList['items'],
): string {
  const shell = useTranslations('shell');
  const vocabulary = useTranslations('vocabulary');
  const { nameOf } = useRegion();
  return selectionText(search, { shell, vocabulary, areas, aspects, nameOf });
}
