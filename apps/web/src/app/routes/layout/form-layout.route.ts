import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageFile } from '../../page.ts';
import { FormPending } from '../../layout/form-pending.tsx';
import { rootRoute } from './root.route.tsx';

/** The id of the route that every page with a form stands in. */
export const FORM_LAYOUT = 'form';

/**
 * Pages with a form: drawn in the browser only, inside the site's own frame, with the texts and the
 * widgets that only forms need. Their loaders still run on the server.
 */
export const formLayoutRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: FORM_LAYOUT,
  ssr: 'data-only',
  pendingComponent: FormPending,
  pendingMinMs: 0,
  component: lazyRouteComponent(() => import('./form-layout.page.tsx'), 'Page'),
  staticData: { page: pageFile('formLayout', 'layout') },
});
