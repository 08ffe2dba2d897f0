import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { InjectConfig, type Config } from '../config/config.ts';
import { sessionCookieName } from '../request/session-cookie.ts';
import { logSecurity } from '../security-log/security-log.ts';
import type { LoggedInAccount } from './password.strategy.ts';
import { sessionCookieOptions } from './session-store.ts';

/** Starts and ends sessions; the only place that writes to a session. */
@Injectable()
export class SessionControl {
  constructor(@InjectConfig() private readonly config: Config) {}

  /**
   * Makes a new session id at every log-in, so that an id that somebody else chose is worthless.
   */
  async begin(request: Request, account: LoggedInAccount): Promise<void> {
    await settle((done) => request.session.regenerate(done));
    request.session.accountId = account.id;
    request.session.epoch = account.epoch;
    await settle((done) => request.session.save(done));
    logSecurity(request.log, 'info', 'session.began', { account: account.id });
  }

  async end(request: Request): Promise<void> {
    const { accountId } = request.session;
    await settle((done) => request.session.destroy(done));
    if (accountId !== undefined) {
      logSecurity(request.log, 'info', 'session.ended', { account: accountId });
    }
    request.res?.clearCookie(sessionCookieName(this.config), sessionCookieOptions(this.config));
  }
}

function settle(work: (done: (fault?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((fault) => (fault ? reject(fault) : resolve()));
  });
}
