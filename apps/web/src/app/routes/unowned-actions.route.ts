import { createRoute } from '@tanstack/react-router';
import { actionsSearch } from '../../lib/list-search.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const unownedActionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atgarder/utan-agare',
  validateSearch: actionsSearch.read,
  loaderDeps: ({ search }) => search,
  head: ({ match }) => pageHead(match, 'unownedActions'),
  ...page('unownedActions', () => import('./unowned-actions.page.tsx')),
});
