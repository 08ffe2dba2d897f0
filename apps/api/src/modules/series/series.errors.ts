import type { ErrorCode } from '@samhandling/contract';
import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';

registerConstraintCodes({ series_key: 'series.exists' });

/** A refusal of one field, with what fits instead. */
export function unfitting(code: ErrorCode, field: string, fits: string): RequestFault {
  return new RequestFault(code, { errors: [{ field, code, params: { fits } }] });
}
