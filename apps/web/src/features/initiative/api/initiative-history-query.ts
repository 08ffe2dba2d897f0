import type { HistoryEntry } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const initiativeHistoryQuery = (id: string) =>
  apiQuery<{ items: HistoryEntry[] }>(
    ['initiatives', id, 'history'],
    `/initiatives/${encodeURIComponent(id)}/history`,
  );
