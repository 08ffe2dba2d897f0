import type { Route } from './route.ts';

export const writeRoutes: readonly Route[] = [];
