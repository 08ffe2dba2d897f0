import type { Session } from '@samhandling/contract';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../api/query-client.ts';

/** The session of a visitor, used until the session is known. */
export const VISITOR: Session = {
  account: null,
  draftKey: null,
  passwordLink: null,
  memberships: [],
  isDemo: false,
  isMailConfigured: false,
  abilities: {
    createInitiativeFor: [],
    viewDesk: false,
    review: false,
    proposeOwnership: false,
    admitActors: false,
    administerAccounts: false,
    keepSeries: false,
    readRemarks: false,
    readInvitations: false,
  },
};

export const sessionQuery = () => ({
  ...apiQuery<Session>(['session'], '/session'),
  staleTime: 5 * 60 * 1000,
});

/** Who reads, and what the page may offer: ask for abilities, never for a role. */
export function useSession(): Session {
  return useQuery(sessionQuery()).data ?? VISITOR;
}
