import { createRoute } from '@tanstack/react-router';
import { actionsQuery } from '../../../features/action/api/actions-query.ts';
import { sectionQuery } from '../../../features/section/api/section-query.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const sectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avsnitt/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.section),
  loader: async (args) => {
    const { code } = args.params;
    const [{ title }] = await Promise.all([
      prefetch(args, sectionQuery(code)),
      prefetch(args, actionsQuery({ avsnitt: code })),
      prefetch(args, regionQuery()),
    ]);
    return { title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'section', loaderData?.title),
  ...page('section', 'section', () => import('./section.page.tsx')),
});
