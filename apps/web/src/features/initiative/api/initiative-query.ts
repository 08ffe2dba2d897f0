import type { Initiative } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const initiativeQuery = (id: string) =>
  apiQuery<Initiative>(['initiatives', id], `/initiatives/${encodeURIComponent(id)}`);
