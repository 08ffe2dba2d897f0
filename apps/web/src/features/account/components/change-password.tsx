import { Notice } from '@samhandling/ui';
import { Button, FormStack, TextField } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { usePasswordText } from './use-password-text.ts';

export function ChangePassword() {
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
        {rest ? (
          <Notice tone="fault" isLive>
            <p>{rest}</p>
          </Notice>
        ) : null}
        <TextField
          label={t('current')}
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
          errorMessage={text.ofCurrent(change.error)}
          isRequired
        />
        <TextField
          label={t('new')}
          description={t('newHelp')}
          type="password"
          autoComplete="new-password"
          value={newPassword}
          onChange={setNew}
          errorMessage={text.ofNew(change.error)}
          isRequired
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
