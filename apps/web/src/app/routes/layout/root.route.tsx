import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { sessionQuery } from '../../../lib/session/session.ts';
import type { RouterContext } from '../../context.ts';
import { DocumentShell } from '../../layout/document-shell.tsx';

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  head: () => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { name: 'color-scheme', content: 'light dark' },
      { name: 'theme-color', content: '#0b5c57' },
    ],
    links: [
      { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
      { rel: 'manifest', href: '/site.webmanifest' },
    ],
  }),
  // If the session cannot be read, the page is shown without the account links.
  loader: ({ context }) => context.queryClient.prefetchQuery(sessionQuery()),
  shellComponent: DocumentShell,
  component: Outlet,
});
