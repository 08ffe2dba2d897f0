import { type PublicationState } from '../initiative/initiative-vocabulary.ts';
import { initiativeAbilities } from '../initiative/initiative-policy.ts';
import { type Caller, isMember } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';
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

const isOwner = (person: Caller, { ownerActorId }: StatusReportFacts) =>
  isMember(person, ownerActorId);
const isOpenDraft = ({ publicationState, state }: StatusReportFacts) =>
  publicationState === 'published' && state === 'draft';

/**
 * What the caller may do with the status report. A filed one is read by whoever reads the initiative
 * and changed by nobody; a draft is the owner actor's own. Reports are written, and corrected once,
 * by members of the owner actor while the initiative is published.
 */
export const STATUS_REPORT_POLICY = definePolicy({
  view: (person: Caller, facts: StatusReportFacts) =>
    facts.state === 'draft' ? isOwner(person, facts) : initiativeAbilities(person, facts).view,
  acts: {
    update: { who: isOwner, when: isOpenDraft },
    file: { who: isOwner, when: isOpenDraft },
    discard: { who: isOwner, when: ({ state }) => state === 'draft' },
    /** Begin a new report that supersedes this one. */
    correct: {
      who: isOwner,
      when: ({ publicationState, state, isSuperseded }) =>
        publicationState === 'published' && state !== 'draft' && !isSuperseded,
    },
  },
});

/** {@link STATUS_REPORT_POLICY}, as a page offers it. */
export const statusReportAbilities = STATUS_REPORT_POLICY.abilities;
