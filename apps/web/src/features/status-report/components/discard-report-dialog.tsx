import type { StatusReport } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { ConfirmDialog } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import { paths } from '../../../lib/paths.ts';

type Props = {
  readonly report: StatusReport;
  readonly onDiscarded: () => void;
  readonly onClose: () => void;
};

export function DiscardReportDialog({ report, onDiscarded, onClose }: Props) {
  const t = useTranslations('status-report-form');
  const problemText = useProblemText();
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const discard = useMutation({
    mutationFn: () => api.delete(`/reports/${report.id}`),
    onSuccess: async () => {
      onDiscarded();
      await navigate({ href: paths.initiative(report.initiative.id) });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t('discardTitle')}
      confirmLabel={t('discard')}
      cancelLabel={t('cancel')}
      variant="danger"
      isPending={discard.isPending}
      onConfirm={() => discard.mutate()}
    >
      <p>{t('discardText')}</p>
      {discard.error ? (
        <Notice tone="fault" isLive>
          <p>{problemText(discard.error)}</p>
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}
