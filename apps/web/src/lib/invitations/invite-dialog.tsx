import type { InvitationReceipt } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { Button, Dialog, FormStack, RadioGroup, TextField } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { PersonalDataNote } from '../forms/personal-data-note.tsx';
import { FaultNotice } from '../faults/fault-notice.tsx';
import { useFaultFocus } from '../focus/use-fault-focus.ts';
import { InvitationSent } from './invitation-sent.tsx';
import { useInvitationsRefresh } from './use-invitation-changes.ts';
import { useInviteFaults } from './use-invite-faults.ts';

export type Invited = { readonly name: string; readonly email: string; readonly role: string };

type InviteDialogProps = {
  readonly title: string;
  readonly roles: readonly { value: string; label: string; description?: string }[];
  readonly invite: (invited: Invited) => Promise<InvitationReceipt>;
  readonly onClose: () => void;
};

/** Asks whom to invite as what; afterwards it says how the invitation reaches the person. */
export function InviteDialog({ title, roles, invite, onClose }: InviteDialogProps) {
  const t = useTranslations('invitation');
  const formId = useId();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState(roles[0]?.value ?? '');
  const send = useMutation({
    mutationFn: () => invite({ name, email, role }),
    onSuccess: useInvitationsRefresh(),
  });
  const faults = useInviteFaults(send.error);
  const form = useFaultFocus(send.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      closeLabel={t('close')}
      actions={
        send.data ? (
          <Button variant="secondary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button type="submit" form={formId} isPending={send.isPending}>
              {t('invite.send')}
            </Button>
            <Button variant="secondary" onClick={onClose}>
              {t('cancel')}
            </Button>
          </>
        )
      }
    >
      {send.data ? (
        <InvitationSent receipt={send.data} />
      ) : (
        <form ref={form} id={formId} onSubmit={submit} noValidate>
          <FormStack>
            <FaultNotice text={faults.rest} />
            <TextField
              label={t('invite.name')}
              autoComplete="off"
              maxLength={LONGEST.name}
              value={name}
              onChange={setName}
              errorMessage={faults.name}
              isRequired
            />
            <TextField
              label={t('invite.email')}
              type="email"
              autoComplete="off"
              maxLength={LONGEST.mailbox}
              value={email}
              onChange={setEmail}
              errorMessage={faults.email}
              isRequired
            />
            <RadioGroup
              label={t('invite.role')}
              options={roles}
              value={role}
              onChange={setRole}
              errorMessage={faults.role}
            />
            <PersonalDataNote about="invitation" />
          </FormStack>
        </form>
      )}
    </Dialog>
  );
}
