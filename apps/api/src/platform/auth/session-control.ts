import type { Request, RequestHandler } from 'express';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { logSecurity } from '../security-log/security-log.ts';
import type { LoggedInAccount } from './password.strategy.ts';
import { sessionCookieName } from '../request/session-cookie-name.ts';
import { sessionCookieOptions, sessionMiddleware } from './session-store.ts';

/**
 * Starts and ends sessions; the only place that writes to a session, and the only one where express-session
 * runs: other requests only read who has signed in.
 */
export class SessionControl {
  private constructor(
    private readonly config: Config,
    private readonly sessions: RequestHandler,
  ) {}

  static async open(config: Config, database: Database): Promise<SessionControl> {
    return new SessionControl(config, await sessionMiddleware(config, database));
  }

  /**
   * Makes a new session id at every log-in, so that an id that somebody else chose is worthless.
   */
  async begin(request: Request, account: LoggedInAccount): Promise<void> {
    await this.load(request);
    await settle((done) => request.session.regenerate(done));
    request.session.accountId = account.id;
    request.session.epoch = account.epoch;
    await settle((done) => request.session.save(done));
    logSecurity(request.log, 'info', 'session.began', { account: account.id });
  }

  async end(request: Request): Promise<void> {
    await this.load(request);
    const { accountId } = request.session;
    await settle((done) => request.session.destroy(done));
    if (accountId !== undefined) {
      logSecurity(request.log, 'info', 'session.ended', { account: accountId });
    }
    request.res?.clearCookie(sessionCookieName(this.config), sessionCookieOptions(this.config));
  }

  private async load(request: Request): Promise<void> {
    const { res } = request;
    if (!res) throw new Error('A session begins and ends in a request.');
    await settle((done) => void this.sessions(request, res, done));
  }
}

function settle(work: (done: (fault?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((fault) => (fault ? reject(fault) : resolve()));
  });
}
