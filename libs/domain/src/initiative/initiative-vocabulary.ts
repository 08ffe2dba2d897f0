/** First axis of an initiative: is it public. Only what is `published` or `archived` is. */
export const PUBLICATION_STATES = [
  'draft',
  'submitted',
  'returned',
  'published',
  'archived',
] as const;
/** One of {@link PUBLICATION_STATES}. */
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** States in which everybody reads an initiative. Only what is published is in lists and counts. */
export const PUBLIC_PUBLICATION_STATES: readonly PublicationState[] = ['published', 'archived'];

/** Second axis of an initiative: how far the work has come. */
export const WORK_STATUSES = [
  'idea',
  'planned',
  'ongoing',
  'paused',
  'completed',
  'cancelled',
] as const;
/** One of {@link WORK_STATUSES}. */
export type WorkStatus = (typeof WORK_STATUSES)[number];

/** Third axis of an initiative: has it reported lately. Computed, never stored by hand. */
export const TIMELINESS = ['not_expected', 'recent', 'due', 'overdue'] as const;
/** One of {@link TIMELINESS}. */
export type Timeliness = (typeof TIMELINESS)[number];

/**
 * Whether an actor has agreed to be named as a partner of an initiative. Only an accepted one is counted
 * and named.
 */
export const PARTNER_REVIEW_STATES = ['asked', 'accepted', 'declined'] as const;
/** One of {@link PARTNER_REVIEW_STATES}. */
export type PartnerReviewState = (typeof PARTNER_REVIEW_STATES)[number];

/** When an initiative ends, to choose initiatives by: its end date has passed, or comes within a year. */
export const INITIATIVE_ENDS = ['passed', 'within_year'] as const;
/** One of {@link INITIATIVE_ENDS}. */
export type InitiativeEnd = (typeof INITIATIVE_ENDS)[number];

/**
 * Groups in which initiatives are listed: the work status, with what is silent apart from what is active
 * (`isActive`, `isSilent`). In the order in which a page shows them.
 */
export const WORK_GROUPS = [
  'active',
  'silent',
  'planned',
  'paused',
  'idea',
  'completed',
  'cancelled',
] as const;
/** One of {@link WORK_GROUPS}. */
export type WorkGroup = (typeof WORK_GROUPS)[number];
