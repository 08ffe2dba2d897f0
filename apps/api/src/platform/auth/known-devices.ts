import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { readCookie } from '../request/cookies.ts';
import { foldEmail } from '../limits/purse.ts';
import { signingSecret } from './session-store.ts';

const VALID_MILLISECONDS = 180 * 86_400_000;

/** People who share a computer each have a mark in the cookie; beyond so many the oldest are dropped. */
const MOST_MARKS = 8;

const MARK = /^([\w-]{16})\.(\d{13})\.([\w-]{43})$/;

/**
 * Remembers in a cookie that somebody has logged in to an account on this device before, so that
 * guesses made elsewhere never lock them out. A mark is `nonce.until.signature`, and the signature
 * is valid for one address: it is checked without asking the database. Somebody who steals the cookie gets
 * no more than the tries of one device.
 */
export class KnownDevices {
  private constructor(
    private readonly config: Config,
    private readonly key: Buffer,
  ) {}

  static async open(config: Config, database: Database): Promise<KnownDevices> {
    const secret = await signingSecret(config, database);
    return new KnownDevices(config, createHmac('sha256', secret).update('known devices').digest());
  }

  /** The id of this device for the account; null where nobody has logged in to it here before. */
  find(request: Request, email: string): string | null {
    const mark = this.marksIn(request).find((each) => this.isOf(each, email));
    return mark?.split('.')[0] ?? null;
  }

  /** Remembers in the cookie that this device is known to the account. */
  remember(request: Request, email: string): void {
    const others = this.marksIn(request).filter((mark) => !this.isOf(mark, email));
    const marks = [this.makeMark(email), ...others].slice(0, MOST_MARKS);
    request.res?.cookie(this.cookieName, marks.join('~'), {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.isHttps,
      path: '/',
      maxAge: VALID_MILLISECONDS,
    });
  }

  private get cookieName(): string {
    return this.config.isHttps ? '__Host-samhandling-devices' : 'samhandling-devices';
  }

  private marksIn(request: Request): string[] {
    const value = readCookie(request.header('cookie'), this.cookieName) ?? '';
    return value.split('~', MOST_MARKS).filter((mark) => MARK.test(mark));
  }

  private makeMark(email: string): string {
    const nonce = randomBytes(12).toString('base64url');
    const until = String(Date.now() + VALID_MILLISECONDS);
    return `${nonce}.${until}.${this.sign(email, nonce, until).toString('base64url')}`;
  }

  private isOf(mark: string, email: string): boolean {
    const [, nonce = '', until = '', signature = ''] = MARK.exec(mark) ?? [];
    const expected = this.sign(email, nonce, until);
    const given = Buffer.from(signature, 'base64url');
    return (
      given.length === expected.length &&
      timingSafeEqual(given, expected) &&
      Number(until) > Date.now()
    );
  }

  private sign(email: string, nonce: string, until: string): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([foldEmail(email), nonce, until]))
      .digest();
  }
}
