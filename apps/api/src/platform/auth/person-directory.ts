import type { Person } from '@samhandling/domain';

/**
 * Finds the person of a session. The account module implements it, since the platform knows no
 * accounts.
 */
export abstract class PersonDirectory {
  /**
   * The person, in one query; null when the account is disabled or its epoch has moved on
   * (password or role changed, signed out everywhere).
   */
  abstract findPerson(accountId: string, epoch: number): Promise<Person | null>;

  /** The person with the memberships that a merge of actors has moved since the request began. */
  abstract withMovedMemberships(person: Person): Promise<Person>;
}
