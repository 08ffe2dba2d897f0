import type { Desk } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const deskQuery = () => apiQuery<Desk>(['desk'], '/desk');
