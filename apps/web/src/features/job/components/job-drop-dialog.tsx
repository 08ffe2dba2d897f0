import { useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { type JobChoice, useJobDrop } from '../api/use-job-mutations.ts';
import { useJobWords } from './use-job-words.ts';

type JobDropDialogProps = Readonly<{
  choice: JobChoice;
  onDropped: () => void;
  onClose: () => void;
}>;

/** Asks before a job is removed, since what it was for is not done then. */
export function JobDropDialog({ choice, onDropped, onClose }: JobDropDialogProps) {
  const t = useTranslations('job');
  const { nameOf } = useJobWords();
  const toast = useToast();
  const drop = useJobDrop();
  return (
    <ConfirmationDialog
      title={
        'all' in choice
          ? t('askDropAll', { name: nameOf(choice.all) })
          : t('askDrop', { id: choice.one.id })
      }
      confirmLabel={t('confirmDrop')}
      variant="danger"
      isPending={drop.isPending}
      error={drop.error}
      onClose={onClose}
      onConfirm={() =>
        drop.mutate(choice, {
          onSuccess: (dropped) => {
            toast.show({ text: t('dropped', { count: dropped.count }) });
            onClose();
            onDropped();
          },
        })
      }
    >
      <p>{t('askWhat')}</p>
    </ConfirmationDialog>
  );
}
