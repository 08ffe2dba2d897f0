import type { ContributionPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** What initiatives state for an indicator, a page of it. */
export const contributionsQuery = (code: string, page = 1) =>
  apiQuery<ContributionPage>(
    ['indicators', code, 'contributions', page],
    `/indicators/${encodeURIComponent(code)}/contributions`,
    { page, limit: 40 },
  );
