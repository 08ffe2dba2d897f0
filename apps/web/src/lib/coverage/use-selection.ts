import type { CoverageMap } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';
import { selectionText, type CoverageSearch } from './selection-words.ts';

/** What is chosen, in words: "Kiruna, Företag"; empty where nothing is. */
export function useSelection(search: CoverageSearch, areas: CoverageMap['areas']): string {
  const t = useTranslations();
  const { nameOf } = useRegion();
  return selectionText(search, { t, areas, nameOf });
}
