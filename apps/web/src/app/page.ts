import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { PageName } from './page-head.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Source file of the page, so that the server can name its chunk in the first answer. */
    page?: string;
    /** Its texts under `pages`: what it is called before it is there. */
    name?: PageName;
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const pageFile = (name: string) => `src/app/routes/${kebab(name)}.page.tsx`;

/** A page in a chunk of its own: `...page('effectGoal', () => import('./effect-goal.page.tsx'))`. */
export function page(name: PageName, load: () => Promise<{ Page: ComponentType }>) {
  return {
    component: lazyRouteComponent(load, 'Page'),
    staticData: { page: pageFile(name), name },
  };
}
