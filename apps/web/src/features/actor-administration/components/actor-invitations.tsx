import type { Actor } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { InvitationList } from '../../../lib/invitations/invitation-list.tsx';
import { invitationsQuery } from '../api/invitations-query.ts';

/** Who is invited to the actor and has not answered. */
export function ActorInvitations({ actor }: { actor: Actor }) {
  const t = useTranslations('invitation');
  const problemText = useProblemText();
  const { data, error } = useQuery(invitationsQuery(actor.id));
  return (
    <>
      {error ? (
        <Notice tone="fault">
          <p>{problemText(error)}</p>
        </Notice>
      ) : null}
      {data?.items.length === 0 ? <p>{t('none')}</p> : null}
      {data ? <InvitationList invitations={data.items} /> : null}
    </>
  );
}
