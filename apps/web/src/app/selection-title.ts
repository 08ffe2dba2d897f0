import type { AspectList } from '@samhandling/contract';
import type { CoverageHead } from '../lib/coverage/coverage-head.ts';
import { selectionText, type CoverageSearch } from '../lib/coverage/selection-words.ts';
import type { RegionFacts } from '../lib/region/region-query.ts';
import type { RouterContext } from './context.ts';

type Facts = {
  readonly coverage: Pick<CoverageHead, 'areas'>;
  readonly region: RegionFacts;
  readonly aspects: AspectList;
};

/** The title of a page that says what is chosen, as the tab, a print and a shared link are called. */
export function titleOfSelection(
  { context: { t } }: { context: RouterContext },
  name: 'actions' | 'unownedActions' | 'coverage',
  search: CoverageSearch,
  { coverage: { areas }, region: { region }, aspects: { items: aspects } }: Facts,
): string | undefined {
  const nameOf = (code: string) =>
    region.municipalities.find((municipality) => municipality.code === code)?.name ?? code;
  const { pages, shell } = t;
  const selection = selectionText(search, { shell, areas, aspects, nameOf });
  if (selection === '') return undefined;
  return shell('selection.title', { title: pages(`${name}.title`), selection });
}
