import { readsInvitations } from '../invitation/invitation-policy.ts';
import { keepsSeries } from '../observation/observation-policy.ts';
import {
  type Caller,
  isCoordinator,
  isRegionAdministrator,
  memberActorIds,
} from '../person/person.ts';
import { readsRemarks } from '../remark/remark-policy.ts';

/** What the pages may offer the caller outside any one thing. */
export type DeskAbilities = {
  /** Actors whose initiatives the person writes. */
  readonly createInitiativeFor: string[];
  readonly viewDesk: boolean;
  /** The queue of submitted initiatives, and what is overdue in the county. */
  readonly review: boolean;
  readonly proposeOwnership: boolean;
  readonly admitActors: boolean;
  readonly administerAccounts: boolean;
  readonly administerStrategies: boolean;
  /** The sources of series, what was fetched from them, and values by hand. */
  readonly keepSeries: boolean;
  /** What people say falls short on the website. */
  readonly readRemarks: boolean;
  /** Every invitation that waits for its answer. */
  readonly readInvitations: boolean;
  readonly follow: boolean;
};

/** What the pages may offer the caller outside any one thing. A visitor is offered nothing. */
export function deskAbilities(person: Caller): DeskAbilities {
  const coordinates = isCoordinator(person);
  const administers = isRegionAdministrator(person);
  return {
    createInitiativeFor: memberActorIds(person),
    viewDesk: person !== null,
    review: coordinates,
    proposeOwnership: coordinates,
    admitActors: coordinates || administers,
    administerAccounts: administers,
    administerStrategies: administers,
    keepSeries: keepsSeries(person),
    readRemarks: readsRemarks(person),
    readInvitations: readsInvitations(person),
    follow: person !== null,
  };
}
