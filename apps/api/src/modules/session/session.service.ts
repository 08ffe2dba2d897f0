import { Injectable } from '@nestjs/common';
import type { LogInBody, Session } from '@samhandling/contract';
import type { Caller } from '@samhandling/domain';
import type { Request } from 'express';
import { DraftKeys } from '../../platform/auth/draft-keys.ts';
import { KnownDevices } from '../../platform/auth/known-devices.ts';
import { authenticate } from '../../platform/auth/password.strategy.ts';
import { PersonDirectory } from '../../platform/auth/person-directory.ts';
import { SessionControl } from '../../platform/auth/session-control.ts';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { GuessLimiter } from '../../platform/auth/guess-limiter.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { AccountRepository } from '../account/index.ts';
import { presentSession } from './session.presenter.ts';

@Injectable()
export class SessionService {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly people: PersonDirectory,
    private readonly guesses: GuessLimiter,
    private readonly devices: KnownDevices,
    private readonly draftKeys: DraftKeys,
    private readonly sessions: SessionControl,
    private readonly mailer: Mailer,
  ) {}

  async describe(caller: Caller): Promise<Session> {
    const account = caller
      ? await this.accounts.findOwn(this.database, caller.accountId)
      : undefined;
    return presentSession(caller, account, {
      draftKey: caller ? this.draftKeys.of(caller.accountId) : null,
      isDemo: this.config.isDemo,
      isMailConfigured: this.mailer.isConfigured,
    });
  }

  async logIn(request: Request, { email }: LogInBody): Promise<Session> {
    const check = () => authenticate('password', request);
    const account = await this.guesses.atLogIn(request, email, check);
    if (!account) throw new RequestFault('session.credentials_refused');
    await this.sessions.begin(request, account);
    this.devices.remember(request, email);
    return this.describe(await this.people.findPerson(account.id, account.epoch));
  }

  async logOut(request: Request): Promise<void> {
    await this.sessions.end(request);
  }
}
