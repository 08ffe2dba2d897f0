import type { AppRouter } from '../router.tsx';

/**
 * The scripts that a page loads when its reader reaches for something: where it may wait with them, and the server
 * draws all of it. In the browser nothing: the attribute stays as it came.
 */
export function scriptsToWaitWith({ options, state }: AppRouter): string | undefined {
  const isDrawnWhole = state.matches.every(({ ssr }) => ssr === undefined || ssr === true);
  const routeIds = state.matches.map(({ routeId }) => routeId);
  return isDrawnWhole ? options.context.waitingScripts?.(routeIds).join(' ') : undefined;
}
