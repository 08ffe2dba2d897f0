import type { Account } from '@samhandling/contract';
import { useToast } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { useAccountChange, useAccountSignOut } from '../api/use-account-mutations.ts';
import { AccountFault } from './account-fault.tsx';

type AccountStandingDialogProps = {
  readonly account: Account;
  readonly kind: 'standing' | 'signOut';
  readonly onClose: () => void;
};

/** Asks before somebody is shut out, let in again or signed out. */
export function AccountStandingDialog({ account, kind, onClose }: AccountStandingDialogProps) {
  const t = useTranslations('administration');
  const toast = useToast();
  const change = useAccountChange(account);
  const signOut = useAccountSignOut(account);
  const { name, regionRole, isDisabled } = account;
  // Keeps the step that was chosen, even if somebody else changes the account meanwhile.
  const [chosen] = useState<'signOut' | 'enable' | 'disable'>(
    kind === 'signOut' ? 'signOut' : isDisabled ? 'enable' : 'disable',
  );
  const onSuccess = () => {
    toast.show({ text: t(`done.${chosen}`, { name }) });
    onClose();
  };
  return (
    <ConfirmationDialog
      title={t(`ask.${chosen}`, { name })}
      confirmLabel={t(`confirm.${chosen}`)}
      variant={chosen === 'disable' ? 'danger' : 'primary'}
      isPending={change.isPending || signOut.isPending}
      onConfirm={() => {
        const shallBeDisabled = chosen === 'disable';
        if (chosen === 'signOut') signOut.mutate(undefined, { onSuccess });
        else if (isDisabled === shallBeDisabled) onSuccess();
        else change.mutate({ regionRole, isDisabled: shallBeDisabled }, { onSuccess });
      }}
      onClose={onClose}
    >
      <p>{t(`what.${chosen}`)}</p>
      <AccountFault account={account} error={change.error ?? signOut.error} />
    </ConfirmationDialog>
  );
}
