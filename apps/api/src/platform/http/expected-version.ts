import { setImmediate } from 'node:timers/promises';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { InvalidRequest, RequestFault } from '../errors/request-fault.ts';

const EXPECTS_VERSION = Symbol('expects version');

const readIfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number | Promise<never> => {
    const header = context.switchToHttp().getRequest<Request>().header('if-match');
    if (header === undefined || header.trim() === '*') return refuseAfterOtherInputs();
    const version = /^\s*"(\d{1,9})"\s*$/.exec(header)?.[1];
    if (version === undefined) {
      throw new InvalidRequest([{ field: 'If-Match', code: 'invalid_format' }]);
    }
    return Number(version);
  },
);

/** Nest checks all inputs at once and tells the first fault: what is wrong with the others is told first. */
async function refuseAfterOtherInputs(): Promise<never> {
  await setImmediate();
  throw new RequestFault('version.required');
}

/** The version that the caller read, from `If-Match: "3"`; 428 where it is missing. */
export function ExpectedVersion(): ParameterDecorator {
  return (target, key, index) => {
    if (key !== undefined) Reflect.defineMetadata(EXPECTS_VERSION, true, target, key);
    readIfMatch()(target, key, index);
  };
}

export function expectsVersion(prototype: object, method: string): boolean {
  return Reflect.getMetadata(EXPECTS_VERSION, prototype, method) === true;
}
