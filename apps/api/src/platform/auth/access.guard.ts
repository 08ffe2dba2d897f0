import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayUse } from '@samhandling/domain';
import type { Request } from 'express';
import { denied, RequestFault } from '../errors/request-fault.ts';
import { ACCESS, type Access } from './access.ts';
import { PersonDirectory } from './person-directory.ts';

/** Default closed: a route that declares nothing is refused, whoever asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly people: PersonDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw denied();
    const request = context.switchToHttp().getRequest<Request>();
    request.person = await this.findPerson(request);
    if (access.kind === 'public') return true;
    if (request.person === null) throw new RequestFault('session.required');
    if (!mayUse(access.permission, request.person)) throw denied();
    return true;
  }

  /** Asked on every request: a session alone proves nothing. */
  private async findPerson(request: Request) {
    const { accountId, epoch } = request.session ?? {};
    if (accountId === undefined || epoch === undefined) return null;
    return this.people.findPerson(accountId, epoch);
  }
}
