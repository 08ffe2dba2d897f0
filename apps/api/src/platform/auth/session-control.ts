import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { InjectConfig, type Config } from '../config/config.ts';
import type { LoggedInAccount } from './password.strategy.ts';
import { sessionCookieName, sessionCookieOptions } from './session-store.ts';

/** Starts and ends sessions; nothing else writes to one. */
@Injectable()
export class SessionControl {
  constructor(@InjectConfig() private readonly config: Config) {}

  /** A new session id on every log-in, so that nobody can have planted one. */
  async begin(request: Request, account: LoggedInAccount): Promise<void> {
    await settle((done) => request.session.regenerate(done));
    request.session.accountId = account.id;
    request.session.epoch = account.epoch;
    await settle((done) => request.session.save(done));
  }

  async end(request: Request): Promise<void> {
    await settle((done) => request.session.destroy(done));
    request.res?.clearCookie(sessionCookieName(this.config), sessionCookieOptions(this.config));
  }
}

function settle(work: (done: (fault?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((fault) => (fault ? reject(fault) : resolve()));
  });
}
