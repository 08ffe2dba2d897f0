import type { RouterContext } from '../context.ts';

type Shown = Pick<RouterContext, 'waitingScripts'> & {
  readonly matches: readonly { routeId: string; ssr?: boolean | 'data-only' }[];
};

/**
 * The scripts that a page loads when its reader reaches for something: where it may wait with them, and the server
 * draws all of it. In the browser nothing: the attribute stays as it came.
 */
export function scriptsToWaitWith({ matches, waitingScripts }: Shown): string | undefined {
  const isDrawnWhole = matches.every(({ ssr }) => ssr === undefined || ssr === true);
  return isDrawnWhole
    ? waitingScripts?.(matches.map(({ routeId }) => routeId)).join(' ')
    : undefined;
}
