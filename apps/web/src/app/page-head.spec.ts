import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../lib/api/problem-error.ts';
import { testLanguage } from '../testing/render-with-app.tsx';
import type { RouterContext } from './context.ts';
import { pageHead } from './page-head.ts';

function match(language: string, changes: { status?: string; error?: unknown } = {}) {
  const context: RouterContext = {
    ...testLanguage(language),
    queryClient: new QueryClient(),
    publicOrigin: 'https://samhandling.example',
  };
  return { context, pathname: '/atgarder/l07', status: 'success', error: undefined, ...changes };
}

const titleOf = ({ meta }: ReturnType<typeof pageHead>) =>
  meta.map((tag) => ('title' in tag ? tag.title : undefined)).find(Boolean);
const contentOf = ({ meta }: ReturnType<typeof pageHead>, key: string) =>
  meta
    .map((tag) => tag as { name?: string; property?: string; content?: string })
    .find(({ name, property }) => name === key || property === key)?.content;

describe('pageHead', () => {
  it('gives the title, the description and the address', () => {
    const head = pageHead(match('sv'), 'actions');
    expect(titleOf(head)).toBe('Åtgärder – Samhandling');
    expect(contentOf(head, 'description')).toMatch(/^Alla åtgärder /);
    expect(head.links).toEqual([
      { rel: 'canonical', href: 'https://samhandling.example/atgarder/l07' },
    ]);
  });

  it('gives the title of the thing, shortened in the tab only', () => {
    const text = `Att ${'samverka om kompetens och '.repeat(6)}mat`;
    const head = pageHead(match('sv'), 'action', text);
    expect(titleOf(head)).toMatch(/^Att samverka .{60,80} … – Samhandling$/);
  });

  it('gives what the thing says of itself, where it says something', () => {
    const own = pageHead(match('sv'), 'initiative', 'Bredband', 'Fiber till varje by.');
    expect(contentOf(own, 'description')).toBe('Fiber till varje by.');
    expect(contentOf(pageHead(match('sv'), 'initiative', 'Bredband'), 'description')).toContain(
      'Bredband',
    );
  });

  it('uses the language of the page', () => {
    const head = pageHead(match('en'), 'actions');
    expect(titleOf(head)).toBe('Actions – Samhandling');
  });

  it('names the fault when the page could not be shown', () => {
    const error = new ProblemError({ status: 403, code: 'permission.denied' });
    expect(titleOf(pageHead(match('sv', { status: 'error', error }), 'action'))).toBe(
      'Du får inte se den här sidan – Samhandling',
    );
  });
});
