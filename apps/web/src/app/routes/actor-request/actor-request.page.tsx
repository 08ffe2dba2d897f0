import { ArrowLink, Lead, Notice, PageTitle } from '@samhandling/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActorRequestForm } from '../../../features/actor-request/components/actor-request-form.tsx';
import { FocusedMessage } from '../../../lib/focus/focused-message.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('actor-form');
  const pages = useTranslations('pages');
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <>
      <PageTitle>{pages('actorRequest.title')}</PageTitle>
      {sentTo === null ? (
        <>
          <Lead>{pages('actorRequest.lead')}</Lead>
          <ActorRequestForm onSent={setSentTo} />
        </>
      ) : (
        <FocusedMessage>
          <Notice tone="success" title={t('sentTitle')}>
            <p>{t('sent', { email: sentTo })}</p>
            <ArrowLink href={paths.start}>{t('toStart')}</ArrowLink>
          </Notice>
        </FocusedMessage>
      )}
    </>
  );
}
