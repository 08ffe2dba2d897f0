import type { StatusReport } from '@samhandling/contract';
import { Button, FormStack, TextArea } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';

/** Opens a correction of a filed report: it says why, and takes its place once it is filed. */
export function CorrectReport({ report }: { report: StatusReport }) {
  const t = useTranslations('status-report-form');
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const correct = useMutation({
    mutationFn: () => api.post<StatusReport>(`/reports/${report.id}/corrections`, { reason }),
    onSuccess: async (draft) => {
      await navigate({ href: paths.statusReport(report.initiative.id, draft.id) });
      await queryClient.invalidateQueries({ queryKey: ['initiatives'] });
    },
  });
  const start = () => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() !== '') correct.mutate();
  };
  return (
    <FormStack>
      <p>{t('correctText')}</p>
      <TextArea
        label={t('reason')}
        value={reason}
        onChange={setReason}
        isRequired
        errorMessage={isMissing ? t('reasonMissing') : undefined}
      />
      <FaultNotice error={correct.error} />
      <div>
        <Button isPending={correct.isPending} onClick={start}>
          {t('startCorrection')}
        </Button>
      </div>
    </FormStack>
  );
}
