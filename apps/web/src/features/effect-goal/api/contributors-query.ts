import type { ContributorPage } from '@samhandling/contract';
import { apiQuery, extractOf, notSent } from '../../../lib/api/query-client.ts';

/** So many rows stand on a page; most of them are folded. */
const ROWS = 100;

/** The rows are drawn by parts of the page (`drawnFrom`). */
export const contributorsQuery = (code: string, page = 1) =>
  notSent(
    apiQuery<ContributorPage>(
      ['effect-goals', code, 'initiatives', page],
      `/effect-goals/${encodeURIComponent(code)}/initiatives`,
      { page, limit: ROWS },
    ),
  );

/** What the page says of them beside the rows, and how many rows it has. */
export const contributorsHeadQuery = (code: string, page = 1) =>
  extractOf(contributorsQuery(code, page), 'head', ({ items, ...head }) => ({
    ...head,
    rowCount: items.length,
  }));
