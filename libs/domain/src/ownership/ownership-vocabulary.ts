/** How far an actor's responsibility for an action has come. */
export const OWNERSHIP_STATES = ['claimed', 'proposed', 'confirmed', 'released'] as const;
/** One of {@link OWNERSHIP_STATES}. */
export type OwnershipState = (typeof OWNERSHIP_STATES)[number];

/** An action has at most one confirmed lead; any number contribute. */
export const OWNERSHIP_ROLES = ['lead', 'contributing'] as const;
/** One of {@link OWNERSHIP_ROLES}. */
export type OwnershipRole = (typeof OWNERSHIP_ROLES)[number];
