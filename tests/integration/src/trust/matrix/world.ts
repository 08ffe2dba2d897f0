import type pg from 'pg';
import type { Marks } from './marks.ts';

export const RELATIONS = {
  nothing: ['nothing'],
  initiative: ['draft', 'submitted', 'returned', 'published', 'archived'],
  report: ['draft', 'filed', 'corrected', 'archivedDraft', 'archivedFiled'],
  ownership: ['claimed', 'proposed', 'confirmed', 'released'],
  actor: ['admitted', 'requested', 'declined', 'merged'],
  account: ['other', 'own'],
  link: ['open', 'taken', 'used', 'late', 'ended'],
  ownLink: ['open'],
  invitation: ['ofActor', 'ofRegion', 'ended'],
  reset: ['open', 'used', 'late'],
  series: ['free'],
  break: ['kept'],
  observation: ['byHand'],
  pendingChange: ['waiting'],
  republicationRequest: ['waiting', 'declined'],
  /** Asked, answered, of an initiative that nobody outside reads yet, and of an actor that nobody signs in for. */
  partnership: ['asked', 'accepted', 'declined', 'unread', 'alone'],
  source: ['idle', 'busy'],
  remark: ['open', 'handled'],
  job: ['waiting', 'done', 'dead', 'unknown'],
  deadJobs: ['ofAName'],
  lane: ['running', 'paused'],
  run: [
    ...(['fetching', 'interrupted', 'failed', 'unchanged'] as const),
    ...(['in_review', 'stored', 'discarded'] as const),
  ],
} as const;
type Kind = keyof typeof RELATIONS;

/** All states of a kind, or one of an account's: whose it is. */
export type RowKind = Kind | 'account.own' | 'account.other';

/** `initiative.draft`; what is about no row is about `nothing`. */
export function relationsOf(about: RowKind): string[] {
  if (about === 'nothing' || about === 'account.own' || about === 'account.other') return [about];
  return RELATIONS[about].map((state) => `${about}.${state}`);
}

/** A row that an operation meets, with what the request has to name. */
export type Row = Readonly<{
  id: string;
  version: number;
  /** A word of its title, for lists that are searched. */
  word: string;
  /** Where it belongs: a report's initiative, an ownership's action, a member's account. */
  parentId: string;
  contributionId: string;
  /** One that the coordinator has questioned, where it can have been. */
  questionedId: string;
  fileId: string;
  token: string;
  invitationId: string;
  state: string;
}>;

/** A row that nothing is known of yet. */
export const plain: Row = {
  id: '',
  version: 1,
  word: '',
  parentId: '',
  contributionId: '',
  questionedId: '',
  fileId: '',
  token: '',
  invitationId: '',
  state: '',
};

export type World = Readonly<{
  pool: pg.Pool;
  marks: Marks;
  actorId: string;
  strangerId: string;
  sectionCode: string;
  /** Actor that others are merged into. */
  targetId: string;
  /** Accounts that are members of every actor that is made, with their role. */
  members: readonly Readonly<{ accountId: string; role: string }>[];
  /** The addresses of all who call and have an account. */
  addresses: readonly string[];
  takeAction(): string;
}>;
