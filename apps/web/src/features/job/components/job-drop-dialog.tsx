import { Notice } from '@samhandling/ui';
import { ConfirmDialog, FormStack, useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
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
  const problemText = useProblemText();
  const { nameOf } = useJobWords();
  const toast = useToast();
  const drop = useJobDrop();
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={
        'all' in choice
          ? t('askDropAll', { name: nameOf(choice.all) })
          : t('askDrop', { id: choice.one.id })
      }
      confirmLabel={t('confirmDrop')}
      cancelLabel={t('cancel')}
      variant="danger"
      isPending={drop.isPending}
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
      <FormStack>
        <p>{t('askWhat')}</p>
        {drop.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(drop.error)}</p>
          </Notice>
        ) : null}
      </FormStack>
    </ConfirmDialog>
  );
}
