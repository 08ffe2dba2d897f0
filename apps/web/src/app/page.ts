import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Source file of the page, so that the server can name its chunk in the first answer. */
    page?: string;
  }
}

/** A page in a chunk of its own: `...page('action', () => import('./action.page.tsx'))`. */
export function page(name: string, load: () => Promise<{ Page: ComponentType }>) {
  return {
    component: lazyRouteComponent(load, 'Page'),
    staticData: { page: `src/app/routes/${name}.page.tsx` },
  };
}
