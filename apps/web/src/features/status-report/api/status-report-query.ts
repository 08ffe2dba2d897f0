import type { StatusReport } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const statusReportQuery = (id: string) =>
  apiQuery<StatusReport>(['reports', id], `/reports/${encodeURIComponent(id)}`);
