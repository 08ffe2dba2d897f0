/** Codes a {@link DomainError} can carry: a subset of the contract's error codes. */
export const DOMAIN_ERROR_CODES = [
  'actor.transition_not_allowed',
  'contribution.transition_not_allowed',
  'contribution.reason_required',
  'import_run.transition_not_allowed',
  'import_run.reason_required',
  'initiative.transition_not_allowed',
  'initiative.reason_required',
  'ownership.transition_not_allowed',
  'ownership.reason_required',
  'partnership.transition_not_allowed',
  'partnership.reason_required',
  'status_report.transition_not_allowed',
  'status_report.reason_required',
] as const;
/** One of {@link DOMAIN_ERROR_CODES}. */
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** What fills the sentence that a page makes of an error or a problem. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/**
 * Thrown when a rule of the domain refuses. Carries a code and its parameters, never prose: the API
 * maps the code to a status and the page to a sentence.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  /** Which rule. */
  readonly code: DomainErrorCode;
  /** What the rule was applied to. */
  readonly params: ProblemParams;

  constructor(code: DomainErrorCode, params: ProblemParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
