import { createRouter } from '@tanstack/react-router';
import { parseSearch } from '../lib/search-params.ts';
import type { RouterContext } from './context.ts';
import { routeTree } from './route-tree.ts';
import { formLayoutRoute } from './routes/layout/form-layout.route.ts';

// A router gives the routes their places in the tree.
const { getMatchedRoutes } = createRouter({ routeTree, context: {} as RouterContext });
const FORM_LAYOUT = formLayoutRoute.id;

/**
 * The address of a page that is the same for every visitor; null for a page with a form, and where a parameter is
 * not one of the page's, or not as the page understands it. The parameters stay in the order in which they are
 * asked for, since the links of the page have them so.
 */
export function keptAddress(path: string, query: string): string | null {
  const [matchedRoutes, , foundRoute] = getMatchedRoutes(path);
  if (!foundRoute || matchedRoutes.some(({ id }) => id === FORM_LAYOUT)) return null;
  const given = parseSearch(query);
  const { validateSearch } = foundRoute.options;
  const read: Record<string, unknown> =
    typeof validateSearch === 'function' ? validateSearch(given) : {};
  if (Object.entries(given).some(([name, value]) => String(read[name]) !== value)) return null;
  return query === '' ? path : `${path}?${query}`;
}
