import { type Caller, isRegionAdministrator, type Person } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/** What the policy has to know of an account. */
export type AccountFacts = { readonly accountId: string };

const isOwn = (person: Caller, { accountId }: AccountFacts) => person?.accountId === accountId;
const administersAnother = (person: Person, facts: AccountFacts) =>
  isRegionAdministrator(person) && !isOwn(person, facts);

/**
 * What the caller may do with the account. Everybody sees their own, changes its password and signs it
 * out everywhere. The region's administrators see every account, sign it out, change its role and
 * disable it, but not their own: so nobody locks the last administrator out by mistake.
 */
export const ACCOUNT_POLICY = definePolicy({
  view: (person: Caller, facts: AccountFacts) =>
    isOwn(person, facts) || isRegionAdministrator(person),
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
  },
});

/** {@link ACCOUNT_POLICY}, as a page offers it. */
export const accountAbilities = ACCOUNT_POLICY.abilities;
