import { Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { MakeAccount } from '../../../features/account/components/make-account.tsx';
import { linkedInvitationQuery } from '../../../features/invitation/api/linked-invitation-query.ts';
import { AcceptInvitation } from '../../../features/invitation/components/accept-invitation.tsx';

export function Page() {
  const t = useTranslations('invitation.accept');
  const title = useTranslations('pages')('invitation.title');
  const { token } = useParams({ from: '/form/inbjudan/$token' });
  const { data: invitation } = useSuspenseQuery(linkedInvitationQuery(token));
  const { actor, email, step } = invitation;
  const isNew = step === 'make_account';
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>
        {actor ? t('lead', { actor: actor.name }) : t('leadRegion')}
        {isNew ? ` ${t('new', { email })}` : null}
      </Lead>
      {isNew ? (
        <MakeAccount token={token} invitation={invitation} />
      ) : (
        <AcceptInvitation token={token} invitation={invitation} />
      )}
    </>
  );
}
