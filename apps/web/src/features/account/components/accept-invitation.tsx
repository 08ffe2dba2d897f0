import type { Invitation } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { Button, FormStack, TextField } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { paths } from '../../../lib/paths.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { usePasswordText } from './use-password-text.ts';

type Props = { readonly token: string; readonly invitation: Invitation };

/** Makes the account, or adds to the one there is when its password is given; then one is signed in. */
export function AcceptInvitation({ token, invitation }: Props) {
  const t = useTranslations('account');
  const text = usePasswordText();
  const api = useApi();
  const { email, hasAccount } = invitation;
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => api.post(`/invitations/${token}/acceptance`, { name, password }),
    onSuccess: () => window.location.assign(paths.desk),
  });
  const rest = text.rest(accept.error);
  const form = useFaultFocus(accept.error);
  const type = (value: string) => {
    if (!accept.isPending) accept.reset();
    setPassword(value);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <form ref={form} onSubmit={send}>
      <FormStack>
        {rest ? (
          <Notice tone="fault" isLive>
            <p>{rest}</p>
          </Notice>
        ) : null}
        {hasAccount ? null : (
          <TextField
            label={t('invitation.name')}
            autoComplete="name"
            value={name}
            onChange={setName}
            isRequired
          />
        )}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {hasAccount ? (
          <TextField
            label={t('invitation.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={type}
            errorMessage={text.ofCurrent(accept.error) ?? text.ofNew(accept.error)}
            isRequired
          />
        ) : (
          <NewPasswordField
            label={t('invitation.password')}
            email={email}
            value={password}
            onChange={type}
            errorMessage={text.ofNew(accept.error)}
          />
        )}
        <div>
          <Button type="submit" isPending={accept.isPending || accept.isSuccess}>
            {t('invitation.accept')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
