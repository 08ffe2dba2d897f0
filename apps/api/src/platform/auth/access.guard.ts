import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { mayUse, type Person } from '@samhandling/domain';
import type { Request, Response } from 'express';
import { ChangeFeed } from '../changes/change-feed.ts';
import { Database } from '../database/database.ts';
import { denied, RequestFault } from '../errors/request-fault.ts';
import { currentRequest } from '../request/request-context.ts';
import { ACCESS, mayLag, type AboutRow, type Access } from './access.ts';
import { PersonDirectory } from './person-directory.ts';
import { SessionCookie } from './session-cookie.ts';

/** Refuses every call of a route that does not declare who may call it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly people: PersonDirectory,
    private readonly database: Database,
    private readonly modules: ModuleRef,
    private readonly cookie: SessionCookie,
    private readonly feed: ChangeFeed,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw denied();
    const request = context.switchToHttp().getRequest<Request>();
    if (mayLag(access)) await this.readFromReplica();
    if (access.kind === 'same_for_all') {
      request.person = null;
      context.switchToHttp().getResponse<Response>().locals['isSameForAll'] = true;
      return true;
    }
    await this.findPerson(request);
    if (access.kind === 'public') return true;
    if (!request.person) throw new RequestFault('session.required');
    if (access.row) await this.requireRow(access.row, request, request.person);
    if (!mayUse(access.permission, request.person)) throw denied();
    return true;
  }

  /** Nobody who may be signed in: they see what they have just written. */
  private async readFromReplica(): Promise<void> {
    const request = currentRequest();
    if (!request || request.hasSession || !this.database.hasReplica) return;
    // The replica must hold what was committed until now, or half a second ago.
    await this.feed.upToDate();
    request.readsReplica = true;
  }

  /** 404 or 403 for the row in the address; the service decides again when it has locked the row. */
  private async requireRow(row: AboutRow, request: Request, person: Person): Promise<void> {
    const access = this.modules.get(row.access, { strict: false });
    const id = String(request.params[row.parameter]);
    if (!access.canBeId(id)) return;
    const { database, people } = this;
    if ((await access.refusalAtDoor(database, id, person, row.act)) === null) return;
    // A merge of actors may have moved the person's memberships, or the row, meanwhile.
    const personNow = await people.withMovedMemberships(person);
    const refusal = await access.refusalAtDoor(database, id, personNow, row.act);
    if (refusal !== null) throw refusal;
  }

  /** Reads session and account on every request, since either may have ended or changed. */
  private async findPerson(request: Request): Promise<void> {
    const sessionId = this.cookie.idIn(request);
    const found = sessionId === null ? null : await this.people.findSignedIn(sessionId);
    request.person = found?.person ?? null;
    request.epoch = found?.epoch;
  }
}
