import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { RequestHandler } from 'express';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { sessionCookieName } from '../request/session-cookie-name.ts';

const PostgresStore = connectPgSimple(session);

export const sessionCookieOptions = (config: Config) =>
  ({ httpOnly: true, sameSite: 'lax', secure: config.isHttps, path: '/' }) as const;

/**
 * Sessions live in PostgreSQL. Nothing but log-in writes one (`disableTouch`, no `resave`), so a
 * request in flight can't bring back a session that was signed out meanwhile.
 */
export async function sessionMiddleware(
  config: Config,
  database: Database,
): Promise<RequestHandler> {
  const sessions = session({
    name: sessionCookieName(config),
    secret: await signingSecret(config, database),
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { ...sessionCookieOptions(config), maxAge: config.sessionHours * 3_600_000 },
    store: new PostgresStore({
      pool: database.pool,
      tableName: 'session',
      disableTouch: true,
      ttl: config.sessionHours * 3600,
      errorLog: () => undefined,
    }),
  });
  return (request, response, next) => {
    // express-session sets no `Secure` cookie on http, and a proxy may not say that it speaks
    // https.
    // PUBLIC_URL says it.
    if (config.isHttps) Object.defineProperty(request, 'secure', { value: true });
    sessions(request, response, next);
  };
}

/**
 * The secret that all processes sign with: SESSION_SECRET, else one that is kept in the database.
 */
export async function signingSecret(config: Config, database: Database): Promise<string> {
  if (config.sessionSecret !== undefined) return config.sessionSecret;
  const { value } = await database.one<{ value: string }>(
    sql`select value from platform_secret where name = 'session'`,
  );
  return value;
}
