import type { CoverageMap } from '@samhandling/contract';
import { selectionText, type CoverageSearch } from '../lib/coverage/selection-words.ts';
import type { RegionFacts } from '../lib/region/region-query.ts';
import type { RouterContext } from './context.ts';

/** The title of a page that says what is chosen, as the tab, a print and a shared link are called. */
export function titleOfSelection(
  { context: { t } }: { context: RouterContext },
  name: 'actions' | 'unownedActions' | 'coverage',
  search: CoverageSearch,
  { areas }: CoverageMap,
  { region }: RegionFacts,
): string | undefined {
  const nameOf = (code: string) =>
    region.municipalities.find((municipality) => municipality.code === code)?.name ?? code;
  const selection = selectionText(search, { t, areas, nameOf });
  if (selection === '') return undefined;
  return t('coverage.selection.title', { title: t(`pages.${name}.title`), selection });
}
