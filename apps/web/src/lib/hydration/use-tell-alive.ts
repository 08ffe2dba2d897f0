import { useEffect } from 'react';
import { tellPageAlive } from './alive.ts';

/**
 * Tells that the page is alive. React takes over the frame before the page in it, and runs the effects of what is
 * within a component before its own: so this stands at the outside of every page.
 */
export function useTellAlive(): void {
  useEffect(tellPageAlive, []);
}
