import type { StatusReport } from '@samhandling/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';
import { useDraft } from '../../../lib/forms/use-draft.ts';
import { useSession } from '../../../lib/session/session.ts';
import { statusReportQuery } from '../api/status-report-query.ts';
import { bodyOfReport } from '../report-body.ts';

/** The draft of a report, saved by itself. */
export function useReportDraft(report: StatusReport) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { account } = useSession();
  return useDraft({
    key: `${account?.id ?? ''}:report:${report.id}`,
    initial: bodyOfReport(report),
    version: report.version,
    send: async (body, version) => {
      const saved = await api.put<StatusReport>(`/reports/${report.id}`, body, { version });
      queryClient.setQueryData(statusReportQuery(report.id).queryKey, saved);
      return saved.version;
    },
  });
}
