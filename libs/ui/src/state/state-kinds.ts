export const OWNERSHIPS = ['none', 'claimed', 'owned'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];
export const ACTIVITIES = ['none', 'planned', 'ongoing', 'stalled', 'completed'] as const;
export type Activity = (typeof ACTIVITIES)[number];
export type CoverageBasis = 'none' | 'expected' | 'observed';
export type Timeliness = 'not_expected' | 'recent' | 'due' | 'overdue';
export type Publication = 'draft' | 'submitted' | 'returned' | 'published' | 'archived';
export type WorkStatus = 'idea' | 'planned' | 'ongoing' | 'paused' | 'completed' | 'cancelled';
/** The life cycle of one actor's ownership; the ownership of an action as a whole is another kind. */
export type Responsibility = 'claimed' | 'proposed' | 'confirmed' | 'released';
export type Assessment =
  | 'reached'
  | 'on_track'
  | 'unchanged'
  | 'behind'
  | 'below'
  | 'wrong_way'
  | 'missed'
  | 'cannot_be_judged';
export type ReportState = 'draft' | 'filed' | 'superseded';
/** The state of an import run. */
export type RunState =
  'fetching' | 'interrupted' | 'failed' | 'unchanged' | 'in_review' | 'stored' | 'discarded';
/** How a fetched value changes what is known. */
export type ChangeKind = 'added' | 'revised' | 'withdrawn';

/** Which family of shapes, and which value in it: every state of the product is one of these. */
export type StateValue =
  | { kind: 'ownership'; value: Ownership }
  | { kind: 'activity'; value: Activity }
  | { kind: 'basis'; value: CoverageBasis }
  | { kind: 'timeliness'; value: Timeliness }
  | { kind: 'publication'; value: Publication }
  | { kind: 'work'; value: WorkStatus }
  | { kind: 'responsibility'; value: Responsibility }
  | { kind: 'assessment'; value: Assessment }
  | { kind: 'report'; value: ReportState }
  | { kind: 'run'; value: RunState }
  | { kind: 'change'; value: ChangeKind };

export type StateKind = StateValue['kind'];
export type Tone = 'quiet' | 'accent' | 'ink' | 'attention' | 'fault';
