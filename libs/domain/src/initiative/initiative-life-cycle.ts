import { DomainError } from '../errors/domain-error.ts';
import { defineLifeCycle } from '../life-cycle/life-cycle.ts';
import {
  PUBLICATION_STATES,
  type PublicationState,
  type WorkStatus,
} from './initiative-vocabulary.ts';

/** Transitions of an initiative's publication. */
export const PUBLICATION_TRANSITIONS = [
  'submit',
  'withdraw',
  'return',
  'publish',
  'archive',
  'republish',
] as const;
/** One of {@link PUBLICATION_TRANSITIONS}. */
export type PublicationTransition = (typeof PUBLICATION_TRANSITIONS)[number];

/**
 * How an initiative becomes public. What is archived stays public and counts no longer; the coordinator
 * publishes it again when its owner asks for it, and says so. To submit also needs `submissionProblems` to
 * be empty.
 */
export const INITIATIVE_LIFE_CYCLE = defineLifeCycle<PublicationState, PublicationTransition>({
  notAllowed: 'initiative.transition_not_allowed',
  reasonRequired: 'initiative.reason_required',
  states: PUBLICATION_STATES,
  initial: ['draft'],
  transitions: [
    { name: 'submit', from: ['draft', 'returned'], to: 'submitted' },
    { name: 'withdraw', from: ['submitted'], to: 'draft' },
    { name: 'return', from: ['submitted'], to: 'returned', needsReason: true },
    { name: 'publish', from: ['submitted'], to: 'published' },
    { name: 'archive', from: ['published'], to: 'archived', needsReason: true },
    { name: 'republish', from: ['archived'], to: 'published', needsReason: true },
  ],
});

/** Publication states in which the owner may change the words: a submitted one is being read. */
export const EDITABLE_PUBLICATION_STATES: readonly PublicationState[] = [
  'draft',
  'returned',
  'published',
];

/** Work statuses that say the work is over. */
export const CLOSED_WORK_STATUSES: readonly WorkStatus[] = ['completed', 'cancelled'];

/** How a new work status is said. */
export type WorkStatusChange = {
  readonly from: WorkStatus;
  readonly to: WorkStatus;
  /** Said by a status report that is being filed, not by an edit of the initiative. */
  readonly isByReport: boolean;
  readonly reason?: string | null;
};

/**
 * Whether the work status may change so. Moves are free, except that work that is completed or
 * cancelled is taken up again only by a status report that says why.
 */
export function canChangeWorkStatus({ from, to, isByReport, reason }: WorkStatusChange): boolean {
  if (from === to || !CLOSED_WORK_STATUSES.includes(from)) return true;
  return isByReport && Boolean(reason?.trim());
}

/**
 * The work status after the change.
 * @throws {DomainError} `initiative.transition_not_allowed` where closed work is reopened otherwise
 * than by a report; `initiative.reason_required` where the report does not say why.
 */
export function changeWorkStatus(change: WorkStatusChange): WorkStatus {
  if (canChangeWorkStatus(change)) return change.to;
  const code = change.isByReport
    ? 'initiative.reason_required'
    : 'initiative.transition_not_allowed';
  throw new DomainError(code, { from: change.from, transition: change.to });
}
