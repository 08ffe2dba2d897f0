import { Global, Module } from '@nestjs/common';
import { PersonDirectory } from '../../platform/auth/person-directory.ts';
import { CredentialCheck, PasswordStrategy } from '../../platform/auth/password.strategy.ts';
import { AccountAccess } from './account.access.ts';
import { AccountController, OwnAccountController } from './account.controller.ts';
import { AccountCredentials, AccountDirectory } from './account-directory.ts';
import { AccountMails } from './account.mails.ts';
import { AccountRepository } from './account.repository.ts';
import { AccountService } from './account.service.ts';
import { CoordinatorRepository } from './coordinator.repository.ts';
import { PasswordLinkService } from './password-link.service.ts';
import { PasswordResetController } from './password-reset.controller.ts';
import { PasswordResetJob } from './password-reset.job.ts';
import { PasswordResetRepository } from './password-reset.repository.ts';
import { PasswordService } from './password.service.ts';

/** Global because the platform asks it who is behind a session. */
@Global()
@Module({
  controllers: [AccountController, OwnAccountController, PasswordResetController],
  providers: [
    AccountAccess,
    AccountService,
    PasswordLinkService,
    PasswordService,
    AccountMails,
    AccountRepository,
    CoordinatorRepository,
    PasswordResetJob,
    PasswordResetRepository,
    PasswordStrategy,
    { provide: PersonDirectory, useClass: AccountDirectory },
    { provide: CredentialCheck, useClass: AccountCredentials },
  ],
  exports: [AccountRepository, CoordinatorRepository, PasswordLinkService, PersonDirectory],
})
export class AccountModule {}
