import type { Area } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const areaQuery = (code: string) =>
  apiQuery<Area>(['priority-areas', code], `/priority-areas/${encodeURIComponent(code)}`);
