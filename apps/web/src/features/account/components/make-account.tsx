import type { LinkedInvitation } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { Button, FormStack, TextField } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { PersonalDataNote } from '../../../lib/forms/personal-data-note.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { paths } from '../../../lib/paths.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { usePasswordText } from './use-password-text.ts';

type MakeAccountProps = { readonly token: string; readonly invitation: LinkedInvitation };

/** Makes the account that an invitation offers, and signs the person in. */
export function MakeAccount({ token, invitation }: MakeAccountProps) {
  const t = useTranslations('invitation.accept');
  const text = usePasswordText();
  const api = useApi();
  const { email } = invitation;
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const make = useMutation({
    mutationFn: () => api.post(`/invitations/${token}/account`, { name, password }),
    onSuccess: () => window.location.assign(paths.desk),
  });
  const rest = text.rest(make.error);
  const form = useFaultFocus(make.error);
  const type = (value: string) => {
    if (!make.isPending) make.reset();
    setPassword(value);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form ref={form} onSubmit={send}>
      <FormStack>
        <FaultNotice text={rest} />
        <TextField
          label={t('name')}
          autoComplete="name"
          maxLength={LONGEST.name}
          value={name}
          onChange={setName}
          isRequired
        />
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordField
          label={t('password')}
          email={email}
          value={password}
          onChange={type}
          errorMessage={text.ofNew(make.error)}
        />
        <PersonalDataNote about="account" />
        <div>
          <Button type="submit" isPending={make.isPending || make.isSuccess}>
            {t('accept')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
