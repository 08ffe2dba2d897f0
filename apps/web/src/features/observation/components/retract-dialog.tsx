import type { ObservationRevision } from '@samhandling/contract';
import { useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { useRetraction } from '../api/use-observation-mutations.ts';
import { useObservationText } from './use-observation-text.ts';

type RetractDialogProps = { readonly mistake: ObservationRevision; readonly onClose: () => void };

/** Asks why a value was a mistake, since the reason stays in its history. */
export function RetractDialog({ mistake, onClose }: RetractDialogProps) {
  const t = useTranslations('observation');
  const toast = useToast();
  const textOf = useObservationText();
  const { series, period, revision } = mistake;
  const retract = useRetraction(series.measureCode);
  const send = (reason: string) => {
    const { placeCode, sex, birth, ageGroup, unit } = series;
    const body = { placeCode, sex, birth, ageGroup, unit, period, revision, reason };
    retract.mutate(body, {
      onSuccess: () => {
        toast.show({ text: t('retractDone', { period }) });
        onClose();
      },
    });
  };
  return (
    <ReasonDialog
      title={t('retractAsk', { period, value: textOf(mistake) })}
      text={t('retractText')}
      submitLabel={t('retract')}
      variant="danger"
      isPending={retract.isPending}
      error={retract.error}
      field={{ label: t('retractReason'), missing: t('problem.reason') }}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
