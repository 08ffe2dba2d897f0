import { LONGEST } from '@samhandling/domain';
import { ArrowLink, ButtonRow, Notice } from '@samhandling/ui';
import { Button, FormStack, TextField } from '@samhandling/ui/forms';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem, type ProblemError } from '../../../lib/api/problem-error.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import type { useSignIn } from '../api/use-sign-in.ts';
import { LockedOut } from './locked-out.tsx';

const isLockedOut = (error: unknown): error is ProblemError =>
  isProblem(error) && error.code === 'request.too_many';

/** E-mail and password; an unknown address and a wrong password are answered alike. */
export function SignInForm({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const t = useTranslations('sign-in');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  return (
    <form onSubmit={send}>
      <FormStack>
        {isLockedOut(signIn.error) ? (
          <LockedOut error={signIn.error} email={signIn.variables?.email ?? email} />
        ) : (
          <FaultNotice error={signIn.error} />
        )}
        {signIn.isPending && signIn.failureCount > 0 ? (
          <Notice isLive>
            <p>{t('busy')}</p>
          </Notice>
        ) : null}
        <TextField
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          maxLength={LONGEST.mailbox}
          value={email}
          onChange={setEmail}
          isRequired
        />
        <TextField
          label={t('password')}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          isRequired
        />
        <div>
          <Button type="submit" isPending={signIn.isPending || signIn.isSuccess}>
            {t('signIn')}
          </Button>
        </div>
        <p>{t('noAccount')}</p>
        <ButtonRow>
          <ArrowLink href={paths.passwordRequest}>{t('forgot')}</ArrowLink>
          <ArrowLink href={paths.actorRequest}>{t('join')}</ArrowLink>
        </ButtonRow>
      </FormStack>
    </form>
  );
}
