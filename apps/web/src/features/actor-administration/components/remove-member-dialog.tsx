import type { Member } from '@samhandling/contract';
import { useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { useMemberRemoval } from '../api/use-actor-mutations.ts';

type RemoveMemberDialogProps = {
  readonly actorId: string;
  readonly member: Member;
  readonly onClose: () => void;
};

export function RemoveMemberDialog({ actorId, member, onClose }: RemoveMemberDialogProps) {
  const t = useTranslations('actor-form');
  const toast = useToast();
  const remove = useMemberRemoval(actorId);
  const { name, accountId } = member;
  return (
    <ConfirmationDialog
      title={t('removeAsk', { name })}
      confirmLabel={t('removeShort')}
      variant="danger"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(accountId, {
          onSuccess: () => {
            toast.show({ text: t('removed', { name }) });
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </ConfirmationDialog>
  );
}
