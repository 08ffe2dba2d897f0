import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import { tap, type Observable } from 'rxjs';

/** An answer with a `version` carries it as its ETag: what a later write names in If-Match. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        if (
          typeof answer === 'object' &&
          answer !== null &&
          'version' in answer &&
          typeof answer.version === 'number'
        ) {
          response.setHeader('ETag', `"${answer.version}"`);
        }
      }),
    );
  }
}
