import { LONGEST } from '@samhandling/domain';
import { ArrowLink, Lead, Notice, PageTitle } from '@samhandling/ui';
import { Button, FormStack, TextField } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useResetLink } from '../../../features/sign-in/api/use-reset-link.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

export function Page() {
  const t = useTranslations('sign-in');
  const { isMailConfigured } = useSession();
  return (
    <>
      <PageTitle>{t('reset.title')}</PageTitle>
      <FormStack>
        {isMailConfigured ? (
          <ResetRequest />
        ) : (
          <Notice tone="attention">
            <p>{t('reset.noMail')}</p>
          </Notice>
        )}
        <ArrowLink href={paths.signIn()}>{t('reset.back')}</ArrowLink>
      </FormStack>
    </>
  );
}

function ResetRequest() {
  const t = useTranslations('sign-in');
  const [email, setEmail] = useState('');
  const ask = useResetLink();
  return (
    <>
      <Lead>{t('reset.lead')}</Lead>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate(email);
        }}
      >
        <FormStack>
          {ask.isSuccess ? (
            <Notice isLive>
              <p>{t('reset.sent')}</p>
            </Notice>
          ) : null}
          <FaultNotice error={ask.error} />
          <TextField
            label={t('email')}
            type="email"
            autoComplete="username"
            maxLength={LONGEST.mailbox}
            value={email}
            onChange={setEmail}
            isRequired
          />
          <div>
            <Button type="submit" isPending={ask.isPending}>
              {t('reset.send')}
            </Button>
          </div>
        </FormStack>
      </form>
    </>
  );
}
