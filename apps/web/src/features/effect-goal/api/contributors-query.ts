import type { ContributorPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** So many rows stand on a page; most of them are folded. */
const ROWS = 100;

export const contributorsQuery = (code: string, page = 1) =>
  apiQuery<ContributorPage>(
    ['effect-goals', code, 'initiatives', page],
    `/effect-goals/${encodeURIComponent(code)}/initiatives`,
    { page, limit: ROWS },
  );
