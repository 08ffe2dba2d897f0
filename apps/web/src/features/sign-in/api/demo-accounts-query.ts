import type { DemoAccount } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** One log-in for each role; none where there is no demo. */
export const demoAccountsQuery = () =>
  apiQuery<{ items: DemoAccount[] }>(['demo-accounts'], '/demo-accounts');
