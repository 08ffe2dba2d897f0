import type { Session } from '@samhandling/contract';
import { deskAbilities, type Caller } from '@samhandling/domain';
import type { OwnAccountRow } from '../account/index.ts';

type Product = Pick<Session, 'isDemo' | 'isMailConfigured' | 'draftKey'>;

export function presentSession(
  caller: Caller,
  account: OwnAccountRow | undefined,
  { isDemo, isMailConfigured, draftKey }: Product,
): Session {
  const {
    createInitiativeFor,
    viewDesk,
    review,
    proposeOwnership,
    admitActors,
    administerAccounts,
    keepSeries,
    readRemarks,
    readInvitations,
  } = deskAbilities(caller);
  const memberships = account?.memberships ?? [];
  return {
    account: account ? { id: account.id, name: account.name, email: account.email } : null,
    draftKey,
    passwordLink: account?.passwordLinkOn
      ? { on: account.passwordLinkOn, by: account.passwordLinkBy }
      : null,
    memberships,
    isDemo,
    isMailConfigured,
    abilities: {
      createInitiativeFor: memberships
        .map(({ actor }) => actor)
        .filter(({ id }) => createInitiativeFor.includes(id)),
      viewDesk,
      review,
      proposeOwnership,
      admitActors,
      administerAccounts,
      keepSeries,
      readRemarks,
      readInvitations,
    },
  };
}
