/** How sure the initiative is of what it expects or saw. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Said beforehand (`expected`) or seen afterwards (`observed`). */
export const CONTRIBUTION_KINDS = ['expected', 'observed'] as const;
/** One of {@link CONTRIBUTION_KINDS}. */
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/**
 * What an initiative states of its effects, to choose initiatives by: has seen some; expects some and has
 * seen none; says no size; says sizes for women and men together though the measure has them apart.
 */
export const INITIATIVE_EFFECTS = ['observed', 'expected', 'unsized', 'unsplit'] as const;
/** One of {@link INITIATIVE_EFFECTS}. */
export type InitiativeEffect = (typeof INITIATIVE_EFFECTS)[number];

/**
 * How far the coordinator's review of a contribution has come. `answered`: its owner changed it after a
 * question.
 */
export const CONTRIBUTION_REVIEW_STATES = ['open', 'questioned', 'answered', 'accepted'] as const;
/** One of {@link CONTRIBUTION_REVIEW_STATES}. */
export type ContributionReviewState = (typeof CONTRIBUTION_REVIEW_STATES)[number];
