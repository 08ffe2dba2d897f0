import { createHash } from 'node:crypto';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request } from 'express';
import { catchError, from, of, switchMap, type Observable } from 'rxjs';
import { Database } from '../../database/database.ts';
import { violatedConstraint } from '../../database/database-fault.ts';
import { InvalidRequest, RequestFault } from '../../errors/request-fault.ts';
import { currentRequest, type IdempotencyKey } from '../../request/request-context.ts';
import { findAnswer } from '../../database/idempotency-record.ts';

const KEY_PATTERN = /^[\x21-\x7e]{8,200}$/;

/** A POST repeated with its `Idempotency-Key` is answered as the first time and done once. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const header = request.header('idempotency-key');
    const store = currentRequest();
    if (request.method !== 'POST' || header === undefined || !store) return next.handle();
    if (!KEY_PATTERN.test(header)) {
      throw new InvalidRequest([{ field: 'Idempotency-Key', code: 'invalid_format' }]);
    }
    const key = {
      scope: request.person?.accountId ?? 'visitor',
      key: header,
      fingerprint: fingerprintOf(request),
    };
    const earlier = await this.answerOf(key);
    if (earlier) return of(earlier.answer);
    store.idempotency = key;
    return next
      .handle()
      .pipe(
        catchError((fault: unknown) =>
          from(this.answerAfter(fault, key)).pipe(switchMap((answer) => of(answer))),
        ),
      );
  }

  /** Gives the saved answer of the same request, which ran at the same time and was first. */
  private async answerAfter(fault: unknown, key: IdempotencyKey): Promise<unknown> {
    if (violatedConstraint(fault) !== 'idempotency_key_pkey') throw fault;
    const first = await this.answerOf(key);
    if (!first) throw fault;
    return first.answer;
  }

  private async answerOf(key: IdempotencyKey): Promise<{ answer: unknown } | undefined> {
    const found = await findAnswer(this.database, key);
    if (found && found.fingerprint !== key.fingerprint) {
      throw new RequestFault('request.idempotency_key_reused');
    }
    return found;
  }
}

function fingerprintOf(request: Request): string {
  const body: unknown = request.body;
  return createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n`)
    .update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
    .digest('hex');
}
