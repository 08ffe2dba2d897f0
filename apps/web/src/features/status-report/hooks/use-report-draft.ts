import {
  statusReportBodyOf,
  statusReportBodySchema,
  type StatusReport,
} from '@samhandling/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';
import { fitToSchema } from '../../../lib/forms/fit-to-schema.ts';
import { useDraft } from '../../../lib/forms/use-draft.ts';
import { statusReportQuery } from '../api/status-report-query.ts';

/** The draft of a report, saved by itself. */
export function useReportDraft(report: StatusReport) {
  const api = useApi();
  const queryClient = useQueryClient();
  const path = `/reports/${report.id}`;
  return useDraft({
    name: `report:${report.id}`,
    initial: statusReportBodyOf(report),
    version: report.version,
    fit: (body, base) => fitToSchema(statusReportBodySchema, body, base),
    send: async (body, version) => {
      const saved = await api.put<StatusReport>(path, body, { version });
      queryClient.setQueryData(statusReportQuery(report.id).queryKey, saved);
      return saved.version;
    },
    load: async () => {
      const current = await api.get<StatusReport>(path);
      return { body: statusReportBodyOf(current), version: current.version };
    },
  });
}
