import type { StatusReport } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { useApi } from '../../../lib/api/query-client.ts';
import { paths } from '../../../lib/paths.ts';
import type { useReportDraft } from '../hooks/use-report-draft.ts';

type FileReportDialogProps = {
  readonly report: StatusReport;
  readonly draft: ReturnType<typeof useReportDraft>;
  readonly onRefused: (error: unknown) => void;
  readonly onClose: () => void;
};

/** Saves what is typed, files it, and goes back to the initiative. */
export function FileReportDialog({ report, draft, onRefused, onClose }: FileReportDialogProps) {
  const t = useTranslations('status-report-form');
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const file = useMutation({
    mutationFn: async () => {
      await draft.save();
      return api.post<StatusReport>(`/reports/${report.id}/filing`, undefined, {
        version: draft.versionNow(),
      });
    },
    onSuccess: async () => {
      draft.drop();
      await navigate({ href: paths.initiative(report.initiative.id) });
      await queryClient.invalidateQueries();
    },
    onError: onRefused,
  });
  return (
    <ConfirmationDialog
      title={t('fileTitle')}
      confirmLabel={t('file')}
      isPending={file.isPending}
      onConfirm={() => file.mutate()}
      onClose={onClose}
    >
      <p>{t('fileText')}</p>
    </ConfirmationDialog>
  );
}
