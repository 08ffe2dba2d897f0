import type { Account } from '@samhandling/contract';
import { REGION_ROLES } from '@samhandling/domain';
import { Notice } from '@samhandling/ui';
import { RadioGroup, useToast } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormDialog } from '../../../lib/dialogs/form-dialog.tsx';
import { useAccountChange } from '../api/use-account-mutations.ts';
import { AccountFault } from './account-fault.tsx';
import { useRegionRoles } from './use-region-roles.ts';

type AccountRoleDialogProps = { readonly account: Account; readonly onClose: () => void };

export function AccountRoleDialog({ account, onClose }: AccountRoleDialogProps) {
  const t = useTranslations('administration');
  const toast = useToast();
  const roles = useRegionRoles();
  const [role, setRole] = useState<string>(account.regionRole ?? '');
  const change = useAccountChange(account);
  const { name, isDisabled } = account;
  const save = () =>
    change.mutate(
      { regionRole: REGION_ROLES.find((value) => value === role) ?? null, isDisabled },
      {
        onSuccess: () => {
          toast.show({ text: t('roleChanged', { name }) });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t('roleTitle', { name })}
      submitLabel={t('save')}
      isPending={change.isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <AccountFault account={account} error={change.error} />
      <RadioGroup label={t('role')} options={roles} value={role} onChange={setRole} />
      <Notice>
        <p>{t('signsOut')}</p>
      </Notice>
    </FormDialog>
  );
}
