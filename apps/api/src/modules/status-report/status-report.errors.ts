import type { FieldProblem } from '@samhandling/contract';
import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';

registerConstraintCodes({
  status_report_draft_key: 'status_report.draft_exists',
  status_report_supersedes_key: 'status_report.transition_not_allowed',
});

type FieldFault = {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What must be there before it is filed, by field. */
export function incomplete(problems: readonly FieldFault[]): RequestFault {
  const errors: FieldProblem[] = problems.map(({ field, code, params }) => ({
    field,
    code,
    ...(params ? { params: { ...params } } : {}),
  }));
  return new RequestFault('status_report.incomplete', { errors });
}

/** An observed effect names a contribution that the initiative does not have. */
export function contributionUnknown(indexes: readonly number[]): RequestFault {
  return new RequestFault('status_report.contribution_unknown', {
    errors: indexes.map((index) => ({
      field: `/observedEffects/${index}/contributionId`,
      code: 'status_report.contribution_unknown',
    })),
  });
}
