import type { Actor, Member } from '@samhandling/contract';
import { MEMBERSHIP_ROLES } from '@samhandling/domain';
import { ButtonRow, Row, RowList } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { InviteDialog } from '../../../lib/invitations/invite-dialog.tsx';
import { PasswordLinkDialog } from '../../../lib/password-link/password-link-dialog.tsx';
import { useDates } from '../../../lib/values/dates.ts';
import { membersQuery } from '../api/members-query.ts';
import { useMemberInvitation } from '../api/use-actor-mutations.ts';
import { RemoveMemberDialog } from './remove-member-dialog.tsx';

/** Who works for the actor, and who may join or leave. */
export function ActorMembers({ actor }: { actor: Actor }) {
  const t = useTranslations('actor-form');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const { data, error } = useQuery(membersQuery(actor.id));
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [forgetful, setForgetful] = useState<Member | null>(null);
  const passwordLink = useTranslations('password-link');
  const [isInviting, setIsInviting] = useState(false);
  const invite = useMemberInvitation(actor.id);
  const { abilities } = actor;
  const roles = MEMBERSHIP_ROLES.map((value) => ({
    value,
    label: words(`membershipRole.${value}`),
    description: t(`roleHelp.${value}`),
  }));
  return (
    <>
      <FaultNotice error={error} isLive={false} />
      {data?.items.length === 0 ? <p>{t('membersNone')}</p> : null}
      <RowList label={t('members')}>
        {data?.items.map((member) => (
          <Row
            key={member.accountId}
            title={member.name}
            kicker={member.email}
            actions={
              <ButtonRow>
                {member.abilities.makePasswordLink ? (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={passwordLink('buttonFor', { name: member.name })}
                    onClick={() => setForgetful(member)}
                  >
                    {passwordLink('button')}
                  </Button>
                ) : null}
                {abilities.removeMember ? (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('remove', { name: member.name })}
                    onClick={() => setLeaving(member)}
                  >
                    {t('removeShort')}
                  </Button>
                ) : null}
              </ButtonRow>
            }
          >
            <p>
              {t('member', {
                role: words(`membershipRole.${member.role}`),
                date: date(member.since),
              })}
            </p>
          </Row>
        ))}
      </RowList>
      {abilities.invite ? (
        <ButtonRow>
          <Button variant="secondary" onClick={() => setIsInviting(true)}>
            {t('invite')}
          </Button>
        </ButtonRow>
      ) : null}
      {isInviting ? (
        <InviteDialog
          title={t('inviteTitle')}
          roles={roles}
          invite={({ name, email, role }) =>
            invite({
              name,
              email,
              role: MEMBERSHIP_ROLES.find((value) => value === role) ?? MEMBERSHIP_ROLES[0],
            })
          }
          onClose={() => setIsInviting(false)}
        />
      ) : null}
      {forgetful ? <PasswordLinkDialog {...forgetful} onClose={() => setForgetful(null)} /> : null}
      {leaving ? (
        <RemoveMemberDialog actorId={actor.id} member={leaving} onClose={() => setLeaving(null)} />
      ) : null}
    </>
  );
}
