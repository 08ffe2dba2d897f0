import type { OperatingNotice } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** What is wrong with how the product is run here; usually nothing. */
export const operatingNoticesQuery = () =>
  apiQuery<{ items: OperatingNotice[] }>(['operating-notices'], '/operating-notices');
