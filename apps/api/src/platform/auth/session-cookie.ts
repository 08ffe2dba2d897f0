import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { readCookie } from '../request/cookies.ts';
import { sessionCookieName } from '../request/session-cookie-name.ts';
import { signingSecret } from './session-store.ts';

/** What express-session writes before the id, encoded as cookies are: `s:`. */
const SIGNED = 's:';

/** Reads the id of a session from the cookie that express-session has signed; asks no database. */
export class SessionCookie {
  private constructor(
    private readonly name: string,
    private readonly secret: string,
  ) {}

  static async open(config: Config, database: Database): Promise<SessionCookie> {
    return new SessionCookie(sessionCookieName(config), await signingSecret(config, database));
  }

  /** The id, where the request has a cookie with our signature; else null. */
  idIn(request: Pick<Request, 'headers'>): string | null {
    const value = decoded(readCookie(request.headers.cookie, this.name) ?? '');
    if (!value.startsWith(SIGNED)) return null;
    const end = value.lastIndexOf('.');
    const id = value.slice(SIGNED.length, end);
    return end > 0 && isSame(value.slice(end + 1), this.signatureOf(id)) ? id : null;
  }

  private signatureOf(id: string): string {
    return createHmac('sha256', this.secret).update(id).digest('base64').replace(/=+$/, '');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
