import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { passwordResetBodySchema, passwordResetRequestBodySchema } from '@samhandling/contract';
import type { Caller } from '@samhandling/domain';
import type { Request } from 'express';
import { Public } from '../../platform/auth/access.ts';
import { CurrentPerson } from '../../platform/auth/current-person.ts';
import { KnownDevices } from '../../platform/auth/known-devices.ts';
import { linkTokenSchema } from '../../platform/auth/link-token.ts';
import { Operation } from '../../platform/http/operation.ts';
import { Source, type RequestSource } from '../../platform/limits/request-source.ts';
import { PasswordService } from './password.service.ts';

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
    @Param('token', { schema: linkTokenSchema }) token: string,
    @Body({ schema: passwordResetBodySchema }) body: { password: string },
    @Source() source: RequestSource,
    @Req() request: Request,
  ): Promise<void> {
    const { email } = await this.passwords.reset(token, body.password, source);
    this.devices.remember(request, email);
  }
}
