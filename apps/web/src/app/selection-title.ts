import type { AspectList } from '@samhandling/contract';
import type { CoverageHead } from '../lib/coverage/coverage-head.ts';
import { selectionText, type CoverageSearch } from '../lib/coverage/selection-words.ts';
import type { RegionFacts } from '../lib/region/region-query.ts';
import { createTranslator } from 'use-intl/core';
import { intlConfig } from '../lib/messages/intl.ts';
import type { RouterContext } from './context.ts';

type Facts = {
  readonly coverage: Pick<CoverageHead, 'areas'>;
  readonly region: RegionFacts;
  readonly aspects: Pick<AspectList, 'items'>;
};

/** The title of a page that says what is chosen, as the tab, a print and a shared link are called. */
export function titleOfSelection(
  { context: { t, language, messages } }: { context: RouterContext },
  name: 'actions' | 'unownedActions' | 'coverage',
  search: CoverageSearch,
  { coverage: { areas }, region: { region }, aspects: { items: aspects } }: Facts,
): string | undefined {
  const nameOf = (code: string) =>
    region.municipalities.find((municipality) => municipality.code === code)?.name ?? code;
  const { pages, shell } = t;
  // A title is made outside the components: these words come with this script.
  const vocabulary = createTranslator({
    ...intlConfig(language, messages),
    namespace: 'vocabulary',
  });
  const selection = selectionText(search, { shell, vocabulary, areas, aspects, nameOf });
  if (selection === '') return undefined;
  return shell('selection.title', { title: pages(`${name}.title`), selection });
}
