import { Body, Controller, Delete, Get, Post, Req } from '@nestjs/common';
import {
  logInBodySchema,
  sessionSchema,
  type LogInBody,
  type Session,
} from '@samhandling/contract';
import type { Caller } from '@samhandling/domain';
import type { Request } from 'express';
import { Public } from '../../platform/auth/access.ts';
import { CurrentPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { SessionService } from './session.service.ts';

@Controller('session')
@Public()
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Get()
  @Operation({
    summary: 'Says who the caller is and what the pages may offer.',
    answer: sessionSchema,
  })
  describe(@CurrentPerson() caller: Caller): Promise<Session> {
    return this.sessions.describe(caller);
  }

  @Post()
  @Operation({
    summary: 'Signs in.',
    answer: sessionSchema,
    refusals: ['session.credentials_refused', 'request.too_many', 'service.busy'],
  })
  logIn(
    @Body({ schema: logInBodySchema }) body: LogInBody,
    @Req() request: Request,
  ): Promise<Session> {
    return this.sessions.logIn(request, body);
  }

  @Delete()
  @Operation({ summary: 'Signs out; a visitor gets the same answer.' })
  logOut(@Req() request: Request): Promise<void> {
    return this.sessions.logOut(request);
  }
}
