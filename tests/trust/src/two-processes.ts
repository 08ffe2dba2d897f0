import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { startServer, startTestServer, type Server } from '@samhandling/test-support';
import pg from 'pg';

const SESSION_SECRET = 'a secret that both processes of a trial know';

export type Answer<Body = Record<string, unknown>> = Readonly<{ status: number; body: Body }>;
type Call = Readonly<{ body?: unknown; version?: number }>;

/** Somebody who is signed in, and may call either process. */
export type Person = Readonly<{
  accountId: string;
  /** @param place 0 or 1: which process answers */
  call<Body = Record<string, unknown>>(
    place: number,
    method: string,
    path: string,
    call?: Call,
  ): Promise<Answer<Body>>;
}>;

export type TwoProcesses = Readonly<{
  owner: pg.Pool;
  /** How often each status was answered, to anybody. */
  statuses: ReadonlyMap<number, number>;
  addActor(): Promise<string>;
  /** An account with these rights, signed in. */
  addPerson(rights: {
    regionRole?: 'coordinator' | 'administrator';
    actorIds?: readonly string[];
    membershipRole?: 'editor' | 'administrator';
  }): Promise<Person>;
  count(query: string, values?: readonly unknown[]): Promise<number>;
  stop(): Promise<void>;
}>;

/** The built product twice, on one database of its own that holds the strategy and nothing else. */
export async function startTwoProcesses(): Promise<TwoProcesses> {
  const server = await startTestServer();
  const name = `${server.address.prefix}_two`;
  await server.createDatabase(name);
  const env = {
    DATABASE_URL: server.appUrl(name),
    MIGRATION_DATABASE_URL: server.ownerUrl(name),
    SESSION_SECRET,
  };
  const processes: Server[] = [await startServer(env), await startServer(env)];
  const owner = new pg.Pool({ connectionString: server.ownerUrl(name) });
  const statuses = new Map<number, number>();

  async function send(
    place: number,
    cookie: string,
    method: string,
    path: string,
    { body, version }: Call = {},
  ) {
    const origin = String(processes[place % 2]?.origin);
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { status } = response;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const text = await response.text();
    return { status, body: text === '' ? {} : JSON.parse(text) };
  }

  return {
    owner,
    statuses,
    async addActor() {
      const id = randomUUID();
      await owner.query(
        `insert into actor (id, name, type, state) values ($1, $2, 'civil_society', 'admitted')`,
        [id, `Aktör ${id}`],
      );
      return id;
    },
    async addPerson({ regionRole = null, actorIds = [], membershipRole = 'editor' }) {
      const accountId = randomUUID();
      await owner.query(
        `insert into account (id, email, name, region_role) values ($1, $2, 'Anna Exempel', $3)`,
        [accountId, `${accountId}@example.org`, regionRole],
      );
      for (const actorId of actorIds) {
        await owner.query(
          `insert into membership (account_id, actor_id, role) values ($1, $2, $3)`,
          [accountId, actorId, membershipRole],
        );
      }
      const cookie = await signIn(owner, accountId);
      return {
        accountId,
        call: (place, method, path, call) => send(place, cookie, method, path, call),
      } as Person;
    },
    async count(query, values = []) {
      const { rowCount } = await owner.query(query, [...values]);
      return Number(rowCount);
    },
    async stop() {
      await owner.end();
      await Promise.all(processes.map((each) => each.stop()));
      await server.stop();
    },
  };
}

/** Makes a session as log-in does, without the limits of log-in. */
async function signIn(owner: pg.Pool, accountId: string): Promise<string> {
  const sid = randomBytes(24).toString('base64url');
  const cookie = { httpOnly: true, path: '/', sameSite: 'lax', originalMaxAge: 3_600_000 };
  await owner.query(
    `insert into session (sid, sess, expire)
    select $1, json_build_object('cookie', $3::json, 'accountId', id, 'epoch', epoch),
      now() + interval '1 hour'
    from account where id = $2`,
    [sid, accountId, JSON.stringify(cookie)],
  );
  const signature = createHmac('sha256', SESSION_SECRET).update(sid).digest('base64');
  return `samhandling=${encodeURIComponent(`s:${sid}.${signature.replace(/=+$/, '')}`)}`;
}
