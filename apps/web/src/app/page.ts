import { lazyRouteComponent } from '@tanstack/react-router';
import { createElement, type ComponentType } from 'react';
import { loadPartsToRender } from '../lib/hydration/drawn-first.tsx';
import { useTellAlive } from '../lib/hydration/use-tell-alive.ts';
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

export const pageFile = (name: string, folder: string) =>
  `src/app/routes/${folder}/${kebab(name)}.page.tsx`;

function telling({ Page }: { Page: ComponentType }) {
  return {
    Page: function TellingPage() {
      useTellAlive();
      return createElement(Page);
    },
  };
}

/**
 * A page in a chunk of its own: `...page('effectGoals', 'effect-goal', () => import('./effect-goals.page.tsx'))`.
 * @param folder The folder of its section, beside the route.
 */
export function page(name: PageName, folder: string, load: () => Promise<{ Page: ComponentType }>) {
  return {
    component: lazyRouteComponent(async () => {
      const loaded = await load();
      await loadPartsToRender();
      return telling(loaded);
    }, 'Page'),
    staticData: { page: pageFile(name, folder), name },
  };
}
