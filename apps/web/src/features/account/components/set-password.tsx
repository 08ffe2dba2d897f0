import { Notice } from '@samhandling/ui';
import { Button, FormStack, TextField } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { usePasswordText } from './use-password-text.ts';

type SetPasswordProps = { readonly path: string; readonly onDone: () => void };

/** A new password by the link of a mail. */
export function SetPassword({ path, onDone }: SetPasswordProps) {
  const t = useTranslations('account');
  const text = usePasswordText();
  const api = useApi();
  const [password, setPassword] = useState('');
  const set = useMutation({ mutationFn: () => api.post(path, { password }), onSuccess: onDone });
  const isUnusable = isProblem(set.error) && set.error.code === 'account.token_unusable';
  const rest = isUnusable ? t('unusable') : text.rest(set.error);
  const form = useFaultFocus(set.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <form ref={form} onSubmit={send}>
      <FormStack>
        {rest ? (
          <Notice tone="fault" isLive>
            <p>{rest}</p>
          </Notice>
        ) : null}
        <TextField
          label={t('new')}
          description={t('newHelp')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          errorMessage={text.ofNew(set.error)}
          isRequired
        />
        <div>
          <Button type="submit" isPending={set.isPending}>
            {t('set')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
