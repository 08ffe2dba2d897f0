import type { Ownership } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { ConfirmDialog } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useOwnershipMutations } from '../api/use-ownership-mutations.ts';

type Props = {
  readonly ownership: Ownership;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export function ConfirmOwnershipDialog({ ownership, onClose, onDone }: Props) {
  const t = useTranslations('action.owners.form');
  const problemText = useProblemText();
  const { confirm } = useOwnershipMutations(ownership.action.code);
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t('confirmTitle')}
      confirmLabel={t('confirmOf', { actor: ownership.actor.name })}
      cancelLabel={t('cancel')}
      isPending={confirm.isPending}
      onConfirm={() => confirm.mutate(ownership, { onSuccess: onDone })}
    >
      <p>
        {t('confirmText', {
          actor: ownership.actor.name,
          role: ownership.role === 'lead' ? t('roleLead') : t('roleContributing'),
        })}
      </p>
      {confirm.error ? (
        <Notice tone="fault" isLive>
          <p>{problemText(confirm.error)}</p>
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}
