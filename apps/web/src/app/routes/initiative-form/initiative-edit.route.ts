import { createRoute } from '@tanstack/react-router';
import { ownInitiativeQuery } from '../../../features/initiative-form/api/form-queries.ts';
import { FORM_STEPS } from '../../../features/initiative-form/form-steps.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const initiativeEditRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/initiativ/$id/redigera',
  validateSearch: (search: Record<string, unknown>): { steg?: number } => {
    const formStep = Number(search['steg']);
    return Number.isInteger(formStep) && formStep >= 1 && formStep <= FORM_STEPS.length
      ? { steg: formStep }
      : {};
  },
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, ownInitiativeQuery(args.params.id)),
      prefetch(args, regionQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'initiativeEdit'),
  ...page('initiativeEdit', 'initiative-form', () => import('./initiative-edit.page.tsx')),
});
