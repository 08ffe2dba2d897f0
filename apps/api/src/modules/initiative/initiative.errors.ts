import type { FieldProblem } from '@samhandling/contract';
import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';
import { InvalidRequest, RequestFault } from '../../platform/errors/request-fault.ts';

registerConstraintCodes({ observed_effect_contribution_fkey: 'contribution.in_use' });

type ProblemAtField = {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What must be there before it goes further, by field. */
export function incomplete(problems: readonly ProblemAtField[]): RequestFault {
  const errors: FieldProblem[] = problems.map(({ field, code, params }) => ({
    field,
    code,
    ...(params ? { params: { ...params } } : {}),
  }));
  return new RequestFault('initiative.incomplete', { errors });
}

/**
 * A contribution that a filed report speaks of cannot be removed or moved to another effect goal.
 */
export function contributionInUse(id: string): RequestFault {
  return new RequestFault('contribution.in_use', { params: { contributionId: id } });
}

/** The refusal does not tell whose contribution it is. */
export function contributionIdTaken(): InvalidRequest {
  return new InvalidRequest([{ field: '/contributions', code: 'contribution.id_taken' }]);
}
