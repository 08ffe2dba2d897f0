import { z } from 'zod';

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform((value) => value === 'true' || value === '1');

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://');

const sourceUrl = z.url({ protocol: /^https?$/, error: 'must be a web address' });

/** Every environment variable the product reads. The README's table is made from this. */
export const environmentSchema = z.object({
  DATABASE_URL: postgresUrl.describe(
    'The PostgreSQL database that the product lives in (15 or newer).',
  ),
  MIGRATION_DATABASE_URL: postgresUrl
    .optional()
    .describe(
      'The same database as its owner, who changes tables at start. Without it DATABASE_URL is used.',
    ),
  DATABASE_READ_URL: postgresUrl
    .optional()
    .describe(
      'A streaming replica of the same database, for what visitors read. Without it, and where it is behind or does not answer, DATABASE_URL is asked.',
    ),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('The port to listen on.'),
  HOST: z
    .string()
    .optional()
    .describe('The address to listen on. Without it 0.0.0.0, and for a demo 127.0.0.1 only.'),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be a web address such as https://samhandling.example',
    })
    .refine((address) => /^https?:\/\/[^/?#@\\]+\/?$/i.test(address), {
      error: 'must have no path: the product answers on the whole of a host',
    })
    .optional()
    .describe(
      'The address that people see. Links in mails start with it, and writes from any other origin are refused. Without it http://localhost:PORT.',
    ),
  HSTS_SUBDOMAINS: flag
    .default(false)
    .describe(
      '`true` tells browsers to ask every host below that of an https PUBLIC_URL by https only, for a year. Without it that host alone.',
    ),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many reverse proxies stand in front and name the caller in X-Forwarded-For.'),
  SESSION_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Signs the session cookie. Without it a secret is made once and kept in the database.',
    ),
  SESSION_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .max(720)
    .default(12)
    .describe('How many hours a log-in lasts.'),
  DATABASE_TIMEOUT_SECONDS: z.coerce
    .number()
    .min(0.5)
    .max(600)
    .default(2.5)
    .describe(
      'How long an answer of the database is waited for before a request is answered with 503.',
    ),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .describe(
      'How many database connections a process holds at the most, and as many to a replica; exports have two more.',
    ),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional()
    .describe('The mail server. Without it a coordinator hands the links of invitations over.'),
  MAIL_FROM: z
    .string()
    .default('Samhandling <samhandling@localhost>')
    .describe('The sender of mails.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged, as JSON lines on standard output.'),
  KOLADA_URL: sourceUrl
    .default('https://api.kolada.se/v3')
    .describe('Where Kolada answers. A host of your own has to be in SOURCE_HOSTS.'),
  SCB_URL: sourceUrl
    .default('https://statistikdatabasen.scb.se/api/v2')
    .describe('Where Statistics Sweden answers. A host of your own has to be in SOURCE_HOSTS.'),
  SOURCE_HOSTS: z
    .string()
    .regex(/^[\w.-]+(:\d+)?(,[\w.-]+(:\d+)?)*$/, 'must be hosts such as proxy.example:8080')
    .optional()
    .describe(
      'Hosts, separated by commas, that may be asked for values beside api.kolada.se and statistikdatabasen.scb.se. No other host is ever called.',
    ),
  DEMO: flag
    .default(false)
    .describe(
      "`true` chooses the demo, for `npm start` and for commands. A program of its own (apps/demo) loads it into an empty database and serves it, marked as a demo and with one log-in per role on the sign-in page; the server of a county refuses to start with it. A database is a demo's or a county's from its first start on.",
    ),
  WEB_DIST: z
    .string()
    .optional()
    .describe('The folder of the built pages, where it is not apps/web/dist.'),
});

export type Environment = z.infer<typeof environmentSchema>;

const README_HEAD = ['| Variable | Default | What it does |', '| --- | --- | --- |'];

/** The table of the README; a test compares the two. */
export function renderEnvironmentTable(): string {
  const rows = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const { success, data } = schema.safeParse(undefined);
    const fallback = success ? (data === undefined ? 'none' : `\`${String(data)}\``) : 'required';
    return `| \`${name}\` | ${fallback} | ${schema.description ?? ''} |`;
  });
  return [...README_HEAD, ...rows].join('\n');
}
