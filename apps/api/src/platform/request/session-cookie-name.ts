import type { Config } from '../config/config.ts';
import { readCookie } from './cookies.ts';

const COOKIE = 'samhandling';
const HOST_COOKIE = `__Host-${COOKIE}`;

/** `__Host-` binds the cookie to this host over https. */
export const sessionCookieName = (config: Config) => (config.isHttps ? HOST_COOKIE : COOKIE);

/** Whether somebody may be signed in: whether the session is one is another question. */
export function hasSessionCookie(cookieHeader: string | undefined): boolean {
  return [HOST_COOKIE, COOKIE].some((name) => readCookie(cookieHeader, name) !== undefined);
}
