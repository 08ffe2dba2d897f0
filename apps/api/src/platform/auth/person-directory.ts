import type { Person } from '@samhandling/domain';

/** A person with the epoch that the account and the session have. */
export type SignedIn = Readonly<{ person: Person; epoch: number }>;

/**
 * Finds the person of a session. The account module implements it, since the platform knows no
 * accounts.
 */
export abstract class PersonDirectory {
  /**
   * Whose session it is, in one query; null when the session has ended or is too old, the account is
   * disabled or its epoch has moved on.
   */
  abstract findSignedIn(sessionId: string): Promise<SignedIn | null>;

  /**
   * The person who has just signed in, in one query; null when the account is disabled or its epoch has moved on
   * (password or role changed, signed out everywhere).
   */
  abstract findPerson(accountId: string, epoch: number): Promise<Person | null>;

  /** The person with the memberships that a merge of actors has moved since the request began. */
  abstract withMovedMemberships(person: Person): Promise<Person>;
}
