import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type ErrorCode } from '@samhandling/contract';
import type { z } from 'zod';

const REFUSALS = Symbol('refusals');

type OperationOptions = Readonly<{
  /** What it does, in a sentence: the API document says it. */
  summary: string;
  description?: string;
  /** The schema of the answer; other fields are not sent. Without it the answer is 204. */
  answer?: z.ZodType;
  answerDescription?: string;
  /** 200, or 204 without an answer; 201 where something new is made. */
  status?: 200 | 201 | 202 | 204;
  /** Codes of its own rules; those of every route (400, 401, 403 …) come by themselves. */
  refusals?: readonly ErrorCode[];
}>;

/**
 * Describes a route once: for the API document, and for the status and the fields of its answer.
 */
export function Operation(options: OperationOptions): MethodDecorator {
  const { summary, description, answer, refusals = [] } = options;
  const status = options.status ?? (answer ? 200 : 204);
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary, description: description ?? summary }),
    ApiResponse({
      status,
      description:
        options.answerDescription ?? (answer ? summary : 'Done; there is nothing to say.'),
      ...(answer ? { standardSchema: answer } : {}),
    }),
    ...(answer ? [SerializeOptions({ schema: answer })] : []),
    (target: object, key: string | symbol) =>
      Reflect.defineMetadata(REFUSALS, refusals, target, key),
  );
}

export function refusalsOf(prototype: object, method: string): readonly ErrorCode[] {
  return Reflect.getMetadata(REFUSALS, prototype, method) ?? [];
}
