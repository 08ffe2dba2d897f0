import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import {
  accountInvitationBodySchema,
  invitationAcceptanceBodySchema,
  invitationReceiptSchema,
  invitationSchema,
  passwordResetBodySchema,
  passwordResetRequestBodySchema,
  type AccountInvitationBody,
  type Invitation,
  type InvitationReceipt,
} from '@samhandling/contract';
import type { Caller, Person } from '@samhandling/domain';
import type { Request } from 'express';
import { z } from 'zod';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { KnownDevices } from '../../platform/auth/known-devices.ts';
import { SessionControl } from '../../platform/auth/session-control.ts';
import { Operation } from '../../platform/http/operation.ts';
import { Source, type RequestSource } from '../../platform/limits/request-source.ts';
import { InvitationService } from './invitation.service.ts';
import { PasswordService } from './password.service.ts';

const tokenSchema = z
  .string()
  .regex(/^[\w-]{43}$/)
  .describe('The last part of the link.');

@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly sessions: SessionControl,
  ) {}

  @Post()
  @Requires('account:invite')
  @Operation({
    summary: 'Invites somebody to the region.',
    answer: invitationReceiptSchema,
    status: 201,
    refusals: ['account.email_taken'],
  })
  invite(
    @SignedInPerson() person: Person,
    @Body({ schema: accountInvitationBodySchema }) body: AccountInvitationBody,
  ): Promise<InvitationReceipt> {
    return this.invitations.invite(person, body);
  }

  @Get(':token')
  @Public()
  @Operation({
    summary: 'Says to whom and to what an invitation is.',
    answer: invitationSchema,
    refusals: ['account.token_unusable'],
  })
  inspect(@Param('token', { schema: tokenSchema }) token: string): Promise<Invitation> {
    return this.invitations.inspect(token);
  }

  @Post(':token/acceptance')
  @Public()
  @Operation({
    summary: 'Accepts an invitation and signs in.',
    refusals: [
      'account.token_unusable',
      'account.password_unsuitable',
      'account.password_wrong',
      'account.email_taken',
      'service.busy',
    ],
  })
  async accept(
    @Param('token', { schema: tokenSchema }) token: string,
    @Body({ schema: invitationAcceptanceBodySchema }) body: { name: string; password: string },
    @Req() request: Request,
  ): Promise<void> {
    await this.sessions.begin(request, await this.invitations.accept(token, body));
  }
}

@Controller('password-resets')
export class PasswordResetController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly devices: KnownDevices,
  ) {}

  @Post()
  @Public()
  @Operation({
    summary: 'Asks for a link that sets a new password; the answer is the same for every address.',
    refusals: ['request.too_many'],
  })
  request(
    @Body({ schema: passwordResetRequestBodySchema }) body: { email: string },
    @CurrentPerson() person: Caller,
    @Source() source: RequestSource,
  ): Promise<void> {
    return this.passwords.requestReset(body.email, person, source);
  }

  @Post(':token')
  @Public()
  @Operation({
    summary: 'Sets a new password and signs out everywhere.',
    description: 'The device is known from then on: nobody else’s guesses keep it out.',
    refusals: ['account.token_unusable', 'account.password_unsuitable', 'service.busy'],
  })
  async reset(
    @Param('token', { schema: tokenSchema }) token: string,
    @Body({ schema: passwordResetBodySchema }) body: { password: string },
    @Source() source: RequestSource,
    @Req() request: Request,
  ): Promise<void> {
    const { email } = await this.passwords.reset(token, body.password, source);
    this.devices.remember(request, email);
  }
}
