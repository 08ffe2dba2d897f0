import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { RequestFault } from '../../errors/request-fault.ts';
import { hasBody, mediaTypeOf, readBody } from './read-body.ts';
import { fileTakenBy } from './sent-file.ts';
import { parseStrictJson } from './strict-json.ts';

type Bounds = Readonly<{ bytes: number; tokens: number }>;

/** The longest form that a visitor sends has 5,200 characters. */
const OF_A_VISITOR: Bounds = { bytes: 16_384, tokens: 200 };
const OF_A_PERSON: Bounds = { bytes: 524_288, tokens: 20_000 };

const METHODS_WITH_A_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const tooLarge = () => new RequestFault('request.too_large');

/**
 * Reads the body of a write, after the guards have accepted its sender: JSON, or a file on a route that
 * takes one. It has to be the first of the interceptors.
 */
@Injectable()
export class BodyInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    if (METHODS_WITH_A_BODY.has(request.method)) {
      const file = fileTakenBy(context.getHandler());
      if (file) {
        requireMediaType(request, file.types);
        request.body = await readBody(request, response, file.bytes, file.tooLarge);
      } else if (hasBody(request)) {
        requireMediaType(request, ['application/json']);
        const { bytes, tokens } = request.person ? OF_A_PERSON : OF_A_VISITOR;
        const read = await readBody(request, response, bytes, tooLarge);
        request.body = parseStrictJson(read, tokens);
      }
    }
    return next.handle();
  }
}

function requireMediaType(request: Request, types: readonly string[]): void {
  const encoding = request.headers['content-encoding'];
  const isPacked = encoding !== undefined && encoding.toLowerCase() !== 'identity';
  if (isPacked || !types.includes(mediaTypeOf(request))) {
    throw new RequestFault('request.media_type_not_supported');
  }
}
