import { Body, Controller, Ip, Param, Post } from '@nestjs/common';
import { passwordResetBodySchema, passwordResetRequestBodySchema } from '@samhandling/contract';
import { Public } from '../../platform/auth/access.ts';
import { linkTokenSchema } from '../../platform/auth/link-token.ts';
import { Operation } from '../../platform/http/operation.ts';
import { PasswordService } from './password.service.ts';

@Controller('password-resets')
export class PasswordResetController {
  constructor(private readonly passwords: PasswordService) {}

  @Post()
  @Public()
  @Operation({
    summary: 'Asks for a link that sets a new password; the answer is the same for every address.',
    refusals: ['request.too_many'],
  })
  request(
    @Body({ schema: passwordResetRequestBodySchema }) body: { email: string },
    @Ip() address: string,
  ): Promise<void> {
    return this.passwords.requestReset(body.email, address);
  }

  @Post(':token')
  @Public()
  @Operation({
    summary: 'Sets a new password and signs out everywhere.',
    refusals: ['account.token_unusable', 'account.password_unsuitable'],
  })
  reset(
    @Param('token', { schema: linkTokenSchema }) token: string,
    @Body({ schema: passwordResetBodySchema }) body: { password: string },
  ): Promise<void> {
    return this.passwords.reset(token, body.password);
  }
}
