import type { Member } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { ConfirmDialog, FormStack, useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useMemberRemoval } from '../api/use-actor-mutations.ts';

type RemoveMemberDialogProps = {
  readonly actorId: string;
  readonly member: Member;
  readonly onClose: () => void;
};

export function RemoveMemberDialog({ actorId, member, onClose }: RemoveMemberDialogProps) {
  const t = useTranslations('actor-form');
  const problemText = useProblemText();
  const toast = useToast();
  const remove = useMemberRemoval(actorId);
  const { name, accountId } = member;
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t('removeAsk', { name })}
      confirmLabel={t('removeShort')}
      cancelLabel={t('cancel')}
      variant="danger"
      isPending={remove.isPending}
      onConfirm={() =>
        remove.mutate(accountId, {
          onSuccess: () => {
            toast.show({ text: t('removed', { name }) });
            onClose();
          },
        })
      }
    >
      <FormStack>
        <p>{t('removeText')}</p>
        {remove.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(remove.error)}</p>
          </Notice>
        ) : null}
      </FormStack>
    </ConfirmDialog>
  );
}
