import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Person } from '@samhandling/domain';
import type { Request } from 'express';
import { RequestFault } from '../errors/request-fault.ts';

/** The caller: a person, or null for a visitor. */
export const CurrentPerson = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Person | null =>
    context.switchToHttp().getRequest<Request>().person ?? null,
);

/** The caller of a route that only signed-in people may call; never null. */
export const SignedInPerson = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Person => {
    const { person } = context.switchToHttp().getRequest<Request>();
    if (!person) throw new RequestFault('session.required');
    return person;
  },
);
