import type { StatusReport } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { Button, FormStack, TextArea } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { paths } from '../../../lib/paths.ts';

/** Opens a correction of a filed report: it says why, and takes its place once it is filed. */
export function CorrectReport({ report }: { report: StatusReport }) {
  const t = useTranslations('status-report-form');
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const textFault = useTextFault();
  const [attempts, setAttempts] = useState(0);
  const correct = useMutation({
    mutationFn: () => api.post<StatusReport>(`/reports/${report.id}/corrections`, { reason }),
    onSuccess: async (draft) => {
      await navigate({ href: paths.statusReport(report.initiative.id, draft.id) });
      await queryClient.invalidateQueries({ queryKey: ['initiatives'] });
    },
  });
  const written = reason.trim();
  const fault =
    written === ''
      ? t('reasonMissing')
      : written.length > LONGEST.note
        ? textFault({ code: 'too_big', params: { origin: 'string', maximum: LONGEST.note } })
        : undefined;
  const fields = useFaultFocus<HTMLDivElement>(null, attempts);
  const start = () => {
    setAttempts((count) => count + 1);
    if (fault === undefined) correct.mutate();
  };
  return (
    <div ref={fields}>
      <FormStack>
        <p>{t('correctText')}</p>
        <TextArea
          label={t('reason')}
          maxLength={LONGEST.note}
          value={reason}
          onChange={setReason}
          isRequired
          errorMessage={attempts > 0 ? fault : undefined}
        />
        <FaultNotice error={correct.error} />
        <div>
          <Button isPending={correct.isPending} onClick={start}>
            {t('startCorrection')}
          </Button>
        </div>
      </FormStack>
    </div>
  );
}
