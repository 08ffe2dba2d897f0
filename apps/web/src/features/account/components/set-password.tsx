import { ArrowLink } from '@samhandling/ui';
import { Button, FormStack } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { paths } from '../../../lib/paths.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { usePasswordText } from './use-password-text.ts';

type SetPasswordProps = { readonly path: string; readonly onDone: () => void };

/** A new password by the link of a mail. */
export function SetPassword({ path, onDone }: SetPasswordProps) {
  const t = useTranslations('account');
  const text = usePasswordText();
  const api = useApi();
  const [password, setPassword] = useState('');
  const set = useMutation({ mutationFn: () => api.post(path, { password }), onSuccess: onDone });
  const rest = text.rest(set.error);
  // A link that is not whole is refused as a request that can't be read: the field has its own text.
  const isUnusable =
    rest !== null &&
    isProblem(set.error) &&
    ['account.token_unusable', 'request.invalid'].includes(set.error.code);
  const form = useFaultFocus(set.error);
  const type = (value: string) => {
    if (!set.isPending) set.reset();
    setPassword(value);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <form ref={form} onSubmit={send}>
      <FormStack>
        <FaultNotice text={isUnusable ? t('unusable') : rest}>
          {isUnusable ? (
            <ArrowLink href={paths.passwordRequest}>{t('unusableLink')}</ArrowLink>
          ) : null}
        </FaultNotice>
        <NewPasswordField
          label={t('new')}
          value={password}
          onChange={type}
          errorMessage={text.ofNew(set.error)}
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
