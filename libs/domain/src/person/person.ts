/** Roles a person can have in the region itself. */
export const REGION_ROLES = ['councillor', 'coordinator', 'administrator'] as const;
/** One of {@link REGION_ROLES}. */
export type RegionRole = (typeof REGION_ROLES)[number];

/** Roles a person can have in an actor. */
export const MEMBERSHIP_ROLES = ['editor', 'administrator'] as const;
/** One of {@link MEMBERSHIP_ROLES}. */
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** A person's role in one actor; a person can have several memberships. */
export type Membership = { readonly actorId: string; readonly role: MembershipRole };

/** The signed-in person who calls. */
export type Person = {
  readonly accountId: string;
  readonly regionRole: RegionRole | null;
  readonly memberships: readonly Membership[];
};

/** Whoever calls: a signed-in person, or `null` for a visitor. */
export type Caller = Person | null;
