import { type Caller, isRegionAdministrator } from '../person/person.ts';

/** What the policy has to know of an account. */
export type AccountFacts = { readonly accountId: string };

/** What the caller may do with one account. */
export type AccountAbilities = {
  readonly view: boolean;
  readonly changePassword: boolean;
  readonly signOutEverywhere: boolean;
  /** Give or take a role in the region. */
  readonly changeRole: boolean;
  /** Disable the account or let it in again. */
  readonly disable: boolean;
};

/**
 * What the caller may do with the account. Everybody sees their own, changes its password and signs it
 * out everywhere. The region's administrators see every account, sign it out, change its role and
 * disable it, but not their own: so nobody locks the last administrator out by mistake.
 */
export function accountAbilities(person: Caller, { accountId }: AccountFacts): AccountAbilities {
  const isOwn = person?.accountId === accountId;
  const administers = isRegionAdministrator(person);
  return {
    view: isOwn || administers,
    changePassword: isOwn,
    signOutEverywhere: isOwn || administers,
    changeRole: administers && !isOwn,
    disable: administers && !isOwn,
  };
}
