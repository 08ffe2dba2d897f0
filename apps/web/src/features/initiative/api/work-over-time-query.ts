import type { WorkOverTime, WorkOverTimeQuery } from '@samhandling/contract';
import { apiQuery, extractOf, notSent } from '../../../lib/api/query-client.ts';

/** So many rows at the most stand on a page; what is more is paged. */
const LIMIT = 100;

export type WorkAsked = Omit<WorkOverTimeQuery, 'page' | 'limit'> &
  Partial<Pick<WorkOverTimeQuery, 'page' | 'limit'>>;

type Grouped = Pick<WorkOverTime['items'][number], 'group'>;

/** Work over time without what its lines say. */
export type WorkHead = Omit<WorkOverTime, 'items'> & { readonly items: readonly Grouped[] };

/** Initiatives of an action, an actor or an area over time, with a page of them: drawn by parts of the page (`drawnFrom`). */
export const workOverTimeQuery = (asked: WorkAsked) =>
  notSent(
    apiQuery<WorkOverTime>(['initiatives', 'over-time'], '/initiatives/over-time', {
      limit: LIMIT,
      ...asked,
    }),
  );

/** What a page says of them beside the lines: of each row only its group. */
export const workHeadQuery = (asked: WorkAsked) =>
  extractOf(workOverTimeQuery(asked), 'head', ({ items, ...head }): WorkHead => ({
    ...head,
    items: items.map(({ group }) => ({ group })),
  }));
