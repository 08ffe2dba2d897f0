import { ArrowLink, Notice, PageTitle } from '@samhandling/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SetPassword } from '../../../features/account/components/set-password.tsx';
import { FocusedMessage } from '../../../lib/focus/focused-message.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('account');
  const signIn = useTranslations('sign-in');
  const { token } = useParams({ from: '/form/losenord/$token' });
  const [isDone, setIsDone] = useState(false);
  return (
    <>
      <PageTitle>{t('setTitle')}</PageTitle>
      {isDone ? (
        <FocusedMessage>
          <Notice tone="success">
            <p>{t('setDone')}</p>
            <ArrowLink href={paths.signIn()}>{signIn('signIn')}</ArrowLink>
          </Notice>
        </FocusedMessage>
      ) : (
        <SetPassword path={`/password-resets/${token}`} onDone={() => setIsDone(true)} />
      )}
    </>
  );
}
