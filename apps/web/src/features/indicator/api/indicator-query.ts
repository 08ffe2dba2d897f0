import type { Indicator } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const indicatorQuery = (code: string) =>
  apiQuery<Indicator>(['indicators', code], `/indicators/${encodeURIComponent(code)}`);
