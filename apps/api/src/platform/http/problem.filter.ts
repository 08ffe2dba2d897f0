import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseBroken, sqlStateOf } from '../database/database-fault.ts';
import { currentRequest } from '../request/request-context.ts';
import { isLoggedRefusal } from '../security-log/security-events.ts';
import { logSecurity } from '../security-log/security-log.ts';
import { sendProblem, toRequestFault } from './problem.ts';
import type { RequestFault } from '../errors/request-fault.ts';

/** Turns whatever is thrown into an RFC 9457 answer; unexpected faults are logged with their stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = toRequestFault(fault);
    if (refusal.code === 'request.unexpected_fault') {
      request.log.error({ err: fault }, 'unexpected fault');
    } else if (refusal.code.startsWith('service.')) {
      const reason = fault instanceof Error ? fault.message : undefined;
      const level = isDatabaseBroken(fault) ? 'error' : 'warn';
      request.log[level]({ reason, sqlState: sqlStateOf(fault) }, 'unavailable');
    }
    logRefusal(request, refusal);
    sendProblem(response, refusal);
  }
}

function logRefusal({ log, person }: Request, { code }: RequestFault): void {
  if (!isLoggedRefusal(code)) return;
  logSecurity(log, 'warn', code, {
    account: person?.accountId ?? null,
    aboutAccount: currentRequest()?.triedAccount,
  });
}
