import {
  type Caller,
  isCoordinator,
  isRegionAdministrator,
  type Person,
  type RegionRole,
} from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/** What the policy has to know of an account. */
export type AccountFacts = {
  readonly accountId: string;
  readonly regionRole: RegionRole | null;
};

const isOwn = (person: Caller, { accountId }: Pick<AccountFacts, 'accountId'>) =>
  person?.accountId === accountId;
/** The account of somebody who only works for actors: it decides about nothing in the region. */
const coordinatesOver = (person: Caller, { regionRole }: AccountFacts) =>
  regionRole === null && isCoordinator(person);
const administersAnother = (person: Person, facts: AccountFacts) =>
  isRegionAdministrator(person) && !isOwn(person, facts);

/**
 * What the caller may do with the account. Everybody sees their own, changes its password and signs it
 * out everywhere. The region's administrators see every account, sign it out, change its role and
 * disable it, but not their own: so nobody locks the last administrator out by mistake. Who has forgotten
 * the password is given a link by an administrator, or by a coordinator where the account has no role
 * in the region: a coordinator can never open the account of somebody who may do more.
 */
export const ACCOUNT_POLICY = definePolicy({
  view: (person: Caller, facts: AccountFacts) =>
    isOwn(person, facts) || isRegionAdministrator(person) || coordinatesOver(person, facts),
  acts: {
    changePassword: { who: isOwn },
    signOutEverywhere: {
      who: (person, facts) => isOwn(person, facts) || isRegionAdministrator(person),
    },
    /** Change an account's role or whether it is disabled; each of them is refused for one's own. */
    administer: { who: isRegionAdministrator },
    /** Give or take a role in the region. */
    changeRole: { who: administersAnother },
    /** Disable the account or let it in again. */
    disable: { who: administersAnother },
    /** Make a link with which its owner chooses a new password. */
    makePasswordLink: {
      who: (person, facts) =>
        !isOwn(person, facts) && (isRegionAdministrator(person) || coordinatesOver(person, facts)),
    },
  },
});

/** {@link ACCOUNT_POLICY}, as a page offers it. */
export const accountAbilities = ACCOUNT_POLICY.abilities;
