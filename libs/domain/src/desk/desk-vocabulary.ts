/** What a person has to do, most urgent first; the page offers for each kind what to do next. */
export const DESK_KINDS = [
  'initiative_returned',
  'change_returned',
  'contribution_questioned',
  'report_overdue',
  'report_due',
  'ownership_to_accept',
  'partner_to_answer',
  'partner_declined',
  'report_draft',
  'initiative_draft',
  'contribution_split_missing',
  'initiative_to_review',
  'change_to_review',
  'republication_to_decide',
  'contribution_answered',
  'ownership_to_confirm',
  'partner_to_answer_for',
  'import_run_to_review',
  'actor_to_admit',
  'remark_open',
] as const;
/** One of {@link DESK_KINDS}. */
export type DeskKind = (typeof DESK_KINDS)[number];

/** What the desk lists: what waits, of each kind, and two lists of initiatives. */
export const DESK_LISTS = [...DESK_KINDS, 'own', 'overdue'] as const;
/** One of {@link DESK_LISTS}. */
export type DeskList = (typeof DESK_LISTS)[number];
