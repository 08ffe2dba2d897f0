import { createRoute } from '@tanstack/react-router';
import { everydayWordsQuery } from '../../../features/everyday-word/api/everyday-words-query.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const everydayWordsRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/vardagsord',
  beforeLoad: requireSession,
  loader: async (args) => {
    await prefetch(args, everydayWordsQuery());
  },
  head: ({ match }) => pageHead(match, 'everydayWords'),
  ...page('everydayWords', 'everyday-word', () => import('./everyday-words.page.tsx')),
});
