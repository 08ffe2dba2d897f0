import { isPageTakenOver } from './lib/hydration/alive.ts';
import { dropActs, holdActs } from './lib/hydration/held-acts.ts';
import { wakeWhenReached } from './lib/hydration/reach.ts';

// All that a visitor's page loads until the reader reaches for something: `docs/decisions/scripts-when-reached.md`.
const scripts = document.documentElement.dataset['scripts']?.split(' ');

const start = () => import('./hydrate.tsx');

/** A browser that has failed to import a script may refuse to try again, so it is asked for as a file first. */
const load = async (script: string): Promise<void> => {
  const answer = await fetch(script);
  if (!answer.ok) throw new Error(`${script}: ${answer.status}`);
  await answer.text();
};

/** All scripts of the page at once; it is taken over when they are there, so that nothing is missing then. */
const wake = async () => {
  await Promise.all((scripts ?? []).map(load));
  await Promise.all((scripts ?? []).map((script) => import(/* @vite-ignore */ script)));
  await start();
};

const address = () => window.location.pathname + window.location.search;
const opened = address();
// Back to a page that the router had shown before this one was loaded anew: nobody is there yet to show it.
window.addEventListener('popstate', () => {
  if (!isPageTakenOver() && address() !== opened) window.location.reload();
});

holdActs();
if (!scripts || document.querySelector('[data-alive]')) void wake();
else wakeWhenReached(wake, dropActs);
