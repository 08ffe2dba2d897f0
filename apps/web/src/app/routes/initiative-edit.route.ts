import { createRoute } from '@tanstack/react-router';
import { requireSession } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { formLayoutRoute } from './form-layout.route.ts';

export const initiativeEditRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/initiativ/$id/redigera',
  beforeLoad: requireSession,
  head: ({ match }) => pageHead(match, 'initiativeEdit'),
  ...page('initiativeEdit', () => import('./initiative-edit.page.tsx')),
});
