/** Kinds of organisation an actor can be (glossary: Actor). */
export const ACTOR_TYPES = [
  'municipality',
  'region',
  'state_agency',
  'university',
  'company',
  'civil_society',
  'other',
] as const;
/** One of {@link ACTOR_TYPES}. */
export type ActorType = (typeof ACTOR_TYPES)[number];

/** Where an actor stands: asked to join, admitted, merged into another, or declined. */
export const ACTOR_STATES = ['requested', 'admitted', 'merged', 'declined'] as const;
/** One of {@link ACTOR_STATES}. */
export type ActorState = (typeof ACTOR_STATES)[number];
