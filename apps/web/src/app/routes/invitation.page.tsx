import { Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { invitationQuery } from '../../features/account/api/invitation-query.ts';
import { AcceptInvitation } from '../../features/account/components/accept-invitation.tsx';

export function Page() {
  const t = useTranslations('account');
  const title = useTranslations('pages')('invitation.title');
  const { token } = useParams({ from: '/form/inbjudan/$token' });
  const { data: invitation } = useSuspenseQuery(invitationQuery(token));
  const { actor, email, hasAccount } = invitation;
  return (
    <>
      <PageTitle>{hasAccount ? t('invitation.accept') : title}</PageTitle>
      <Lead>
        {actor ? t('invitation.lead', { actor: actor.name }) : t('invitation.leadRegion')}{' '}
        {t(hasAccount ? 'invitation.existing' : 'invitation.new', { email })}
      </Lead>
      <AcceptInvitation token={token} invitation={invitation} />
    </>
  );
}
