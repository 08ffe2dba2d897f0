import { describe, expect, it } from '@jest/globals';
import { scriptsToWaitWith } from './waiting-scripts.ts';

type Shown = Parameters<typeof scriptsToWaitWith>[0];
const scripts = (ids: readonly string[]) => ['/common.js', ...ids.slice(1).map((id) => `${id}.js`)];
const page = (ssr: boolean | 'data-only', waitingScripts?: Shown['waitingScripts']): Shown => ({
  matches: [
    { routeId: '__root__', ssr: true },
    { routeId: '/atgarder', ssr },
  ],
  waitingScripts,
});

describe('the scripts that a page waits with', () => {
  it('are named in one attribute', () => {
    expect(scriptsToWaitWith(page(true, scripts))).toBe('/common.js /atgarder.js');
  });

  it('are none for whoever may be signed in, and in the browser', () => {
    expect(scriptsToWaitWith(page(true))).toBeUndefined();
  });

  it('are none where the browser draws the page', () => {
    expect(scriptsToWaitWith(page('data-only', scripts))).toBeUndefined();
    expect(scriptsToWaitWith(page(false, scripts))).toBeUndefined();
  });
});
