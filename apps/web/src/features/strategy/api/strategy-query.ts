import type { Strategy } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** The strategy that is current, with all its texts. */
export const strategyQuery = () =>
  apiQuery<Strategy>(['strategies', 'current'], '/strategies/current');
