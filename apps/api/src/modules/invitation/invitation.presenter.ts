import type { Invitation, InvitationReceipt } from '@samhandling/contract';
import { invitationAbilities, type Caller } from '@samhandling/domain';
import type { InvitationRow } from './invitation.repository.ts';

/** Does not tell whether the address has an account. */
export function presentInvitation(caller: Caller, row: InvitationRow): Invitation {
  const { withdraw, renew, handOver } = invitationAbilities(caller, {
    actorId: row.actor?.id ?? null,
  });
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    actor: row.actor,
    membershipRole: row.membershipRole,
    regionRole: row.regionRole,
    invitedBy: row.invitedBy,
    invitedOn: row.invitedOn,
    expiresOn: row.expiresOn,
    isExpired: row.isExpired,
    hasLink: row.hasLink,
    abilities: { withdraw, renew, handOver },
  };
}

export function presentReceipt(
  caller: Caller,
  { id, email, expiresOn, actor }: InvitationRow,
  isMailed: boolean,
): InvitationReceipt {
  const { handOver } = invitationAbilities(caller, { actorId: actor?.id ?? null });
  return { id, email, isMailed, expiresOn, abilities: { handOver } };
}
