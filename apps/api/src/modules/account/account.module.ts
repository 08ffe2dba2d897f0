import { Global, Module } from '@nestjs/common';
import { PersonDirectory } from '../../platform/auth/person-directory.ts';
import { CredentialCheck, PasswordStrategy } from '../../platform/auth/password.strategy.ts';
import { AccountController, OwnAccountController } from './account.controller.ts';
import { AccountCredentials, AccountDirectory } from './account-directory.ts';
import { AccountMails } from './account.mails.ts';
import { AccountRepository } from './account.repository.ts';
import { AccountService } from './account.service.ts';
import { AccountTokenRepository } from './account-token.repository.ts';
import { InvitationController, PasswordResetController } from './invitation.controller.ts';
import { InvitationService } from './invitation.service.ts';
import { PasswordService } from './password.service.ts';

/** Global because the platform asks it who is behind a session. */
@Global()
@Module({
  controllers: [
    AccountController,
    OwnAccountController,
    InvitationController,
    PasswordResetController,
  ],
  providers: [
    AccountService,
    InvitationService,
    PasswordService,
    AccountMails,
    AccountRepository,
    AccountTokenRepository,
    PasswordStrategy,
    { provide: PersonDirectory, useClass: AccountDirectory },
    { provide: CredentialCheck, useClass: AccountCredentials },
  ],
  exports: [InvitationService, AccountRepository, PersonDirectory],
})
export class AccountModule {}
