import { setTimeout as sleep } from 'node:timers/promises';
import { emptyInitiative } from '@samhandling/contract';
import { withClient } from '@samhandling/local-postgres';
import {
  cookieHeaderOf,
  KeptConnection,
  putUnderLoad,
  startServer,
  startTestServer,
  type LoadRequest,
} from '@samhandling/test-support';
import type { Figure, TrustSuite } from './trust-suite.ts';

const ROUNDS = 20;
/** Few pages at once, since drawing one costs most: with more of them requests would fail from load alone. */
const PAGES = 8;
const READS = 24;
const WRITES = 16;
const CONNECTIONS = PAGES + READS + WRITES;
const MOST_MILLISECONDS = 10_000;

type Editor = Readonly<{ cookie: string; actorId: string }>;

/** Twenty times: a process is asked to end while many kept connections read, draw pages and write. */
export const suite: TrustSuite = {
  promise: 4,
  title: 'SIGTERM under load fails no request, and the process is gone in time',
  async run() {
    const postgres = await startTestServer();
    try {
      const name = `${postgres.address.prefix}_sigterm`;
      await postgres.createDatabase(name);
      const env = {
        DATABASE_URL: postgres.appUrl(name),
        MIGRATION_DATABASE_URL: postgres.ownerUrl(name),
        DEMO: 'true',
      };
      const rounds = [];
      for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await endUnderLoad(env));
      const created = rounds.flatMap((round) => round.created);
      const stored = await withClient(postgres.ownerUrl(name), async (client) => {
        const { rowCount } = await client.query(
          'select from initiative where id = any($1::uuid[])',
          [created],
        );
        return rowCount ?? 0;
      });
      return figuresOf(rounds, created.length, stored);
    } finally {
      await postgres.stop();
    }
  },
};

type Round = Readonly<{
  answers: number;
  /** Failures before the signal: they come from a busy machine and not from the signal. */
  before: readonly string[];
  after: readonly string[];
  created: string[];
  code: number | null;
  milliseconds: number;
}>;

async function endUnderLoad(env: Readonly<Record<string, string>>): Promise<Round> {
  const server = await startServer(env);
  const editor = await signIn(server.origin);
  const headers = { cookie: editor.cookie };
  const page = (turn: number) => ({ path: turn % 2 ? '/' : '/atgarder', headers });
  const read = (turn: number) => ({
    path: turn % 2 ? '/api/v1/session' : '/health/ready',
    headers,
  });
  const write = (turn: number): LoadRequest => ({
    path: '/api/v1/initiatives',
    method: 'POST',
    headers,
    body: draft(editor, turn),
  });
  const load = putUnderLoad(
    server.origin,
    [
      ...Array.from({ length: PAGES }, () => page),
      ...Array.from({ length: READS }, () => read),
      ...Array.from({ length: WRITES }, () => write),
    ],
    // Some connections are idle for longer than new ones are still taken.
    2000,
  );
  await load.hasAnswered(1);
  await sleep(Math.random() * 500);
  const started = performance.now();
  const code = await server.stop('SIGTERM');
  const milliseconds = performance.now() - started;
  const { answers, failures, created } = await load.end();
  const whatOf = (isAfter: boolean) =>
    failures.filter(({ at }) => at >= started === isAfter).map(({ what }) => what);
  const ids = created.map((text) => (JSON.parse(text) as { id: string }).id);
  return { answers, before: whatOf(false), after: whatOf(true), created: ids, code, milliseconds };
}

async function signIn(origin: string): Promise<Editor> {
  const connection = new KeptConnection(origin);
  const { body } = await connection.send('/api/v1/demo-accounts');
  const { items } = JSON.parse(body) as {
    items: { email: string; password: string; role: string }[];
  };
  const account = items.find(({ role }) => role === 'editor');
  const signedIn = await connection.send('/api/v1/session', {
    method: 'POST',
    body: { email: account?.email, password: account?.password },
  });
  connection.close();
  const { memberships } = JSON.parse(signedIn.body) as { memberships: { actor: { id: string } }[] };
  return {
    cookie: cookieHeaderOf(signedIn.headers['set-cookie']),
    actorId: String(memberships[0]?.actor.id),
  };
}

/** The smallest body that is kept as a draft. */
function draft({ actorId }: Editor, turn: number) {
  return { ...emptyInitiative(actorId), title: `Utkast ${turn}` };
}

function figuresOf(rounds: readonly Round[], created: number, stored: number): Figure[] {
  const answers = rounds.reduce((sum, round) => sum + round.answers, 0);
  const failures = rounds.flatMap(({ after }) => after);
  const before = rounds.flatMap((round) => round.before).length;
  const longest = Math.round(Math.max(...rounds.map(({ milliseconds }) => milliseconds)));
  const codes = new Set(rounds.map(({ code }) => code));
  return [
    {
      what: `${rounds.length} × SIGTERM, ${CONNECTIONS} kept connections: failed of ${answers} requests`,
      value: [String(failures.length), ...new Set(failures)].slice(0, 4).join('; '),
      isKept: failures.length === 0 && answers > 0,
    },
    {
      what: 'failed before the signal, from too much load',
      value: String(before),
      isKept: before <= answers / 100,
    },
    {
      what: 'acknowledged drafts that are stored afterwards',
      value: `${stored} of ${created}`,
      isKept: created > 0 && stored === created,
    },
    {
      what: 'longest time until the process is gone',
      value: `${longest} ms (at most ${MOST_MILLISECONDS})`,
      isKept: longest < MOST_MILLISECONDS && codes.size === 1 && codes.has(0),
    },
  ];
}
