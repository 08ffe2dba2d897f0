import { createRoute } from '@tanstack/react-router';
import { CODE, readList } from '../../../lib/search-params.ts';
import { requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const initiativeNewRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/initiativ/ny',
  // An action's page leads here with its code, so that it is already chosen.
  validateSearch: (search: Record<string, unknown>): { atgard?: string } => ({
    atgard: readList(search['atgard'], CODE),
  }),
  beforeLoad: requireSession,
  head: ({ match }) => pageHead(match, 'initiativeNew'),
  ...page('initiativeNew', 'initiative-form', () => import('./initiative-new.page.tsx')),
});
