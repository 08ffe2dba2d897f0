import type { Actor } from '@samhandling/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { InvitationList } from '../../../lib/invitations/invitation-list.tsx';
import { invitationsQuery } from '../api/invitations-query.ts';

/** Who is invited to the actor and has not answered. */
export function ActorInvitations({ actor }: { actor: Actor }) {
  const t = useTranslations('invitation');
  const { data, error } = useQuery(invitationsQuery(actor.id));
  return (
    <>
      <FaultNotice error={error} isLive={false} />
      {data?.items.length === 0 ? <p>{t('none')}</p> : null}
      {data ? <InvitationList invitations={data.items} /> : null}
    </>
  );
}
