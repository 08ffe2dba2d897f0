import type { Action } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const actionQuery = (code: string) =>
  apiQuery<Action>(['actions', code], `/actions/${encodeURIComponent(code)}`);
