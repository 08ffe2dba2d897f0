import { fileURLToPath } from 'node:url';
import { Inject } from '@nestjs/common';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { environmentSchema, type Environment } from './environment.ts';

export type Config = Readonly<{
  databaseUrl: string;
  migrationDatabaseUrl: string;
  /** A replica that follows the database, for what visitors read. */
  databaseReadUrl: string | undefined;
  databasePoolSize: number;
  /** How long an answer of the database is waited for. */
  databaseTimeoutMs: number;
  host: string;
  port: number;
  /** What links in mails begin with. */
  publicUrl: string;
  /** The origin of the pages, as a browser sends it in the Origin header. */
  publicOrigin: string;
  isHttps: boolean;
  /** Whether browsers ask all hosts below ours by https only. */
  hasHttpsSubdomains: boolean;
  trustProxy: number;
  sessionSecret: string | undefined;
  sessionHours: number;
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: Environment['LOG_LEVEL'];
  koladaUrl: string;
  scbUrl: string;
  /** Hosts with their port that may be asked for values beside the known ones. */
  sourceHosts: readonly string[];
  isDemo: boolean;
  webDist: string;
}>;

export const CONFIG = Symbol('config');
export const InjectConfig = () => Inject(CONFIG);

const DEFAULT_WEB_DIST = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

/** Reads the environment; throws a {@link StartUpFault} of one sentence that names what is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environmentSchema.safeParse(present);
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0]);
    throw new StartUpFault(
      present[name] === undefined
        ? `The environment variable ${name} is missing.`
        : `The environment variable ${name} is not usable: ${issue?.message ?? 'unknown fault'}.`,
    );
  }
  const env = result.data;
  const { origin, protocol } = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`);
  return {
    databaseUrl: env.DATABASE_URL,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL,
    databaseReadUrl: env.DATABASE_READ_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    databaseTimeoutMs: env.DATABASE_TIMEOUT_SECONDS * 1000,
    // A demo's password is published, so it listens on this machine only.
    host: env.HOST ?? (env.DEMO ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT,
    publicUrl: origin,
    publicOrigin: origin,
    isHttps: protocol === 'https:',
    hasHttpsSubdomains: env.HSTS_SUBDOMAINS,
    trustProxy: env.TRUST_PROXY,
    sessionSecret: env.SESSION_SECRET,
    sessionHours: env.SESSION_HOURS,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    koladaUrl: env.KOLADA_URL,
    scbUrl: env.SCB_URL,
    sourceHosts: env.SOURCE_HOSTS?.split(',') ?? [],
    isDemo: env.DEMO,
    webDist: env.WEB_DIST ?? DEFAULT_WEB_DIST,
  };
}
