import type { ActiveFilter } from '@samhandling/ui';
import type { ReactNode } from 'react';

type Search = Readonly<Record<string, string | number | undefined>>;

/** The same list with something changed; a change always leads to the first page. */
export const hrefWith = (
  path: (search: Search) => string,
  search: Search,
  changes: Search,
): string => path({ ...search, sida: undefined, ...changes });

/**
 * The chosen filters as words, each with the address without it. What is named in `words` is shown, in
 * that order; a list of values gives one for each, free text (`q`) stays whole.
 */
export function activeFilters(
  path: (search: Search) => string,
  search: Search,
  words: Readonly<Record<string, (value: string) => ReactNode>>,
): ActiveFilter[] {
  return Object.entries(words).flatMap(([key, word]) => {
    const value = String(search[key] ?? '');
    const values = key === 'q' ? [value] : value.split(',');
    return values
      .filter((one) => one !== '')
      .map((one) => ({
        key: `${key}-${one}`,
        label: word(one),
        removeHref: hrefWith(path, search, {
          [key]: values.filter((other) => other !== one).join(','),
        }),
      }));
  });
}
