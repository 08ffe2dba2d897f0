import type { Ownership } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { useOwnershipMutations } from '../api/use-ownership-mutations.ts';

type ConfirmOwnershipDialogProps = {
  readonly ownership: Ownership;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export function ConfirmOwnershipDialog({
  ownership,
  onClose,
  onDone,
}: ConfirmOwnershipDialogProps) {
  const t = useTranslations('ownership-form');
  const { confirm } = useOwnershipMutations(ownership.action.code);
  return (
    <ConfirmationDialog
      title={t('confirmTitle')}
      confirmLabel={t('confirmOf', { actor: ownership.actor.name })}
      isPending={confirm.isPending}
      error={confirm.error}
      onConfirm={() => confirm.mutate(ownership, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p>
        {t('confirmText', {
          actor: ownership.actor.name,
          role: ownership.role === 'lead' ? t('roleLead') : t('roleContributing'),
        })}
      </p>
    </ConfirmationDialog>
  );
}
