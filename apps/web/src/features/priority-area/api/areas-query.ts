import type { AreaRow } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const areasQuery = () =>
  apiQuery<{ items: AreaRow[] }>(['priority-areas'], '/priority-areas');
