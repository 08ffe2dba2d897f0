import { type PublicationState } from '../initiative/initiative-vocabulary.ts';
import { initiativeAbilities } from '../initiative/initiative-policy.ts';
import { type Caller, isMember } from '../person/person.ts';
import { type ReportState } from './status-report-vocabulary.ts';

/** What the policy has to know of a status report and its initiative. */
export type StatusReportFacts = {
  /** Owner of the initiative. */
  readonly ownerActorId: string;
  /** Of the initiative. */
  readonly publicationState: PublicationState;
  readonly state: ReportState;
  /** A correction (draft or filed) already stands in its place. */
  readonly isSuperseded: boolean;
};

/** What the caller may do with one status report. */
export type StatusReportAbilities = {
  readonly view: boolean;
  readonly update: boolean;
  readonly file: boolean;
  readonly discard: boolean;
  /** Begin a new report that supersedes this one. */
  readonly correct: boolean;
};

/**
 * What the caller may do with the status report. A filed one is read by whoever reads the initiative
 * and changed by nobody; a draft is the owner actor's own. Reports are written, and corrected once,
 * by members of the owner actor while the initiative is published.
 */
export function statusReportAbilities(
  person: Caller,
  { ownerActorId, publicationState, state, isSuperseded }: StatusReportFacts,
): StatusReportAbilities {
  const isOwner = isMember(person, ownerActorId);
  const writes = isOwner && publicationState === 'published';
  const isDraft = state === 'draft';
  return {
    view: isDraft ? isOwner : initiativeAbilities(person, { ownerActorId, publicationState }).view,
    update: writes && isDraft,
    file: writes && isDraft,
    discard: isOwner && isDraft,
    correct: writes && !isDraft && !isSuperseded,
  };
}
