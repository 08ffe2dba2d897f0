import type { StatusReport } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { paths } from '../../../lib/paths.ts';
import type { useReportDraft } from '../hooks/use-report-draft.ts';

type DiscardReportDialogProps = {
  readonly report: StatusReport;
  readonly draft: ReturnType<typeof useReportDraft>;
  readonly onClose: () => void;
};

/** Discards the draft as it was last saved; what can't be saved keeps nobody from it. */
export function DiscardReportDialog({ report, draft, onClose }: DiscardReportDialogProps) {
  const t = useTranslations('status-report-form');
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const discard = useMutation({
    mutationFn: async () => {
      await draft.save().catch(() => undefined);
      await api.delete(`/reports/${report.id}`, { version: draft.versionNow() });
    },
    onSuccess: async () => {
      draft.drop();
      await navigate({ href: paths.initiative(report.initiative.id) });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ConfirmationDialog
      title={t('discardTitle')}
      confirmLabel={t('discard')}
      variant="danger"
      isPending={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.mutate()}
      onClose={onClose}
    >
      <p>{t('discardText')}</p>
    </ConfirmationDialog>
  );
}
