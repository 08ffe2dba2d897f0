import { Notice } from '@samhandling/ui';
import { Button, FormStack, TextField } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { usePasswordText } from './use-password-text.ts';

/** `email` tells the browser whose password it is, for those that keep them. */
export function ChangePassword({ email }: { email: string }) {
  const t = useTranslations('account');
  const text = usePasswordText();
  const api = useApi();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useMutation({
    mutationFn: () => api.put('/account/password', { currentPassword, newPassword }),
    onSuccess: () => {
      setCurrent('');
      setNew('');
    },
  });
  const rest = text.rest(change.error);
  const form = useFaultFocus(change.error);
  // What a refusal said of the password holds no longer once another is typed.
  const type = (set: (value: string) => void) => (value: string) => {
    if (!change.isPending) change.reset();
    set(value);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form ref={form} onSubmit={send}>
      <FormStack>
        {change.isSuccess ? (
          <Notice tone="success" isLive>
            <p>{t('changed')}</p>
          </Notice>
        ) : null}
        <FaultNotice text={rest} />
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          label={t('current')}
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={type(setCurrent)}
          errorMessage={text.ofCurrent(change.error)}
          isRequired
        />
        <NewPasswordField
          label={t('new')}
          value={newPassword}
          onChange={type(setNew)}
          email={email}
          errorMessage={text.ofNew(change.error)}
        />
        <div>
          <Button type="submit" isPending={change.isPending}>
            {t('change')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
