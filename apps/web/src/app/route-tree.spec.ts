import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createRouter } from '@tanstack/react-router';
import type { RouterContext } from './context.ts';
import { routeTree } from './route-tree.ts';

const { routesById } = createRouter({ routeTree, context: {} as RouterContext });
const pages = Object.entries<{ options: { staticData?: { page?: string }; head?: unknown } }>(
  routesById,
).filter(([id]) => id !== '__root__');

describe('routes', () => {
  it.each(pages)('%s names the file of its page', (_id, { options }) => {
    expect(options.staticData?.page).toBeDefined();
    expect(existsSync(new URL(`../../${options.staticData?.page}`, import.meta.url))).toBe(true);
  });

  it('stand in a folder for each section of the site, each beside its page', () => {
    const folder = new URL('routes/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const routes = files.filter((file) => file.endsWith('.route.ts'));
    const named = pages.map(([, { options }]) => options.staticData?.page).sort();
    expect(files.filter((file) => /^[^/]+\.\w+$/.test(file))).toEqual([]);
    expect(named).toEqual(
      routes.map((file) => `src/app/routes/${file.replace('.route.ts', '.page.tsx')}`).sort(),
    );
  });

  it('each have a title', () => {
    const nameless = pages.filter(([, { options }]) => !options.head).map(([id]) => id);
    expect(nameless).toEqual(['/form']);
  });
});
