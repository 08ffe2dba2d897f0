/**
 * What a published initiative is known by, and what others rest on: a change of any of it asks the coordinator
 * again, and the old version stays public until then. All else goes through at once and stands in the history.
 */
export const MAJOR_INITIATIVE_FIELDS = [
  'title',
  'ownerActorId',
  'actions',
  'contributions',
] as const;
/** One of {@link MAJOR_INITIATIVE_FIELDS}. */
export type MajorInitiativeField = (typeof MAJOR_INITIATIVE_FIELDS)[number];

/** How far a change that asks the coordinator has come: it waits, or was returned with a comment. */
export const PENDING_CHANGE_STATES = ['waiting', 'returned'] as const;
/** One of {@link PENDING_CHANGE_STATES}. */
export type PendingChangeState = (typeof PENDING_CHANGE_STATES)[number];

/** What happens to an initiative by its coordinator: an act is told of by the role that it was done in. */
const ACTS_OF_COORDINATOR: readonly string[] = [
  'initiative.returned',
  'initiative.published',
  'initiative.archived',
  'initiative.republished',
  'initiative.republication_declined',
  'initiative.change_accepted',
  'initiative.change_returned',
  'partner.accepted_for',
  'partner.declined_for',
  'partner.left_for',
  'contribution.questioned',
  'contribution.accepted',
];

/** Whether the event of an initiative's history is an act of the region's coordinator, not of its owner. */
export function isActOfCoordinator(event: string): boolean {
  return ACTS_OF_COORDINATOR.includes(event);
}

/** A change in its two parts. */
export type SplitChange<Body> = {
  /** The body as it stands once what is minor has gone through. */
  readonly minor: Body;
  /** The major fields that differ, as they are to be. */
  readonly major: Partial<Pick<Body, MajorInitiativeField & keyof Body>>;
};

/** Divides a change of a published initiative into what goes through and what asks the coordinator. */
export function splitChange<Body extends Record<MajorInitiativeField, unknown>>(
  before: Body,
  after: Body,
): SplitChange<Body> {
  const minor = { ...after };
  const major: Partial<Body> = {};
  for (const field of MAJOR_INITIATIVE_FIELDS) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    major[field] = after[field];
    minor[field] = before[field];
  }
  return { minor, major: major as SplitChange<Body>['major'] };
}
