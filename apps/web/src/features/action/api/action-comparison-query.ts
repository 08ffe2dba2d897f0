import type { ActionComparison } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** The action beside itself at the end of the day. */
export const actionComparisonQuery = (code: string, day: string) =>
  apiQuery<ActionComparison>(
    ['actions', code, 'comparison'],
    `/actions/${encodeURIComponent(code)}/comparison`,
    { asOf: day },
  );
