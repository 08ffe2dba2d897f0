import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import {
  ERROR_CODES,
  type ErrorCode,
  type FieldProblem,
  type Problem,
} from '@samhandling/contract';
import type { Response } from 'express';
import {
  isDatabaseUnavailable,
  isReadOnly,
  violatedConstraint,
} from '../database/database-fault.ts';
import { currentRequest } from '../request/request-context.ts';
import { codeOfConstraint } from '../errors/constraint-codes.ts';
import { ERROR_STATUS } from '../errors/error-status.ts';
import { RequestFault } from '../errors/request-fault.ts';

const RETRY_AFTER_SECONDS = 5;

/** What Express, Nest and the body reader throw says its status only. */
const CODE_OF_STATUS: Record<number, ErrorCode> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'permission.denied',
  404: 'request.not_found',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  415: 'request.media_type_not_supported',
  429: 'request.too_many',
  503: 'service.unavailable',
};

/**
 * Finds the error code of what was thrown. The answer to an unknown fault tells nothing about it.
 */
export function toRequestFault(fault: unknown): RequestFault {
  if (fault instanceof RequestFault) return fault;
  if (isCoded(fault))
    return new RequestFault(fault.code, { params: fault.params, errors: fault.errors });
  if (isDatabaseUnavailable(fault)) {
    const code = isReadOnly(fault) ? 'service.read_only' : 'service.unavailable';
    return new RequestFault(code, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  const constraintCode = codeOfConstraint(violatedConstraint(fault));
  if (constraintCode) return new RequestFault(constraintCode);
  const codeOfStatus = CODE_OF_STATUS[statusOf(fault) ?? 0];
  return new RequestFault(codeOfStatus ?? 'request.unexpected_fault');
}

const KNOWN_CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

type CodedError = { code: ErrorCode; params?: Problem['params']; errors?: FieldProblem[] };

/** What the domain refuses: an Error that carries one of the contract's codes. */
function isCoded(fault: unknown): fault is Error & CodedError {
  return fault instanceof Error && 'code' in fault && KNOWN_CODES.has(fault.code);
}

function statusOf(fault: unknown): number | undefined {
  if (fault instanceof HttpException) return fault.getStatus();
  if (fault instanceof URIError) return 400;
  // http-errors of Express and the body reader
  if (fault instanceof Error && 'status' in fault && typeof fault.status === 'number') {
    return fault.status;
  }
  return undefined;
}

export function toProblem(fault: RequestFault): Problem {
  const status = ERROR_STATUS[fault.code];
  const { errors, params, currentVersion } = fault.extra;
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: fault.code,
    ...(errors && errors.length > 0 ? { errors } : {}),
    ...(params ? { params } : {}),
    ...(currentVersion !== undefined ? { currentVersion } : {}),
    requestId: currentRequest()?.requestId,
  };
}

/** Writes the answer of an error; nothing else does. */
export function sendProblem(response: Response, fault: RequestFault): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = toProblem(fault);
  const { retryAfterSeconds } = fault.extra;
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  response.removeHeader('ETag');
  response
    .status(problem.status)
    .setHeader('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
