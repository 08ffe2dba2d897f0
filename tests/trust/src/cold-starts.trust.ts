import { withClient } from '@samhandling/local-postgres';
import { startOwnDatabase, startServer, type OwnDatabase } from '@samhandling/test-support';
import type { Figure, TrustSuite } from './trust-suite.ts';

const ROUNDS = 5;
const ACTIONS = 95;

/** What is done once however many processes start; in a demo its content as well. */
const ONCE = {
  migrations: `select count(*)::int as times from platform_migration group by name`,
  'the strategy': `select count(*)::int as times from history_entry where event = 'strategy.loaded'`,
  strategies: `select count(*)::int as times from strategy`,
  secrets: `select count(*)::int as times from platform_secret group by name`,
  'demo initiatives': `select count(*)::int as times from initiative group by title`,
  'demo accounts': `select count(*)::int as times from account group by lower(email)`,
};

export const suite: TrustSuite = {
  promise: 14,
  title: 'Several processes are one product: cold starts on an empty database',
  async run() {
    const database = await startOwnDatabase();
    try {
      return [
        await startCold(database, { name: 'a county', DEMO: 'false', processes: 5 }),
        await startCold(database, { name: 'a demo', DEMO: 'true', processes: 3 }),
      ];
    } finally {
      await database.remove();
    }
  },
};

async function startCold(
  database: OwnDatabase,
  { name, DEMO, processes }: { name: string; DEMO: string; processes: number },
): Promise<Figure> {
  const faults: string[] = [];
  let served = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const each = `cold_${DEMO}_${round}`;
    await database.createDatabase(each);
    const env = {
      DATABASE_URL: database.appUrl(each),
      MIGRATION_DATABASE_URL: database.ownerUrl(each),
      DEMO,
      LOG_LEVEL: 'fatal',
    };
    const starts = await Promise.allSettled(
      Array.from({ length: processes }, () => startServer(env)),
    );
    const servers = starts.flatMap((start) => (start.status === 'fulfilled' ? start.value : []));
    for (const start of starts) {
      if (start.status === 'rejected') faults.push(String(start.reason).slice(0, 200));
    }
    try {
      for (const { origin } of servers) if (await serves(origin)) served += 1;
      faults.push(...(await doneTwice(database.ownerUrl(each))));
    } finally {
      await Promise.all(servers.map((server) => server.kill()));
      await database.dropDatabase(each);
    }
  }
  const wanted = ROUNDS * processes;
  return {
    what: `${ROUNDS} cold starts of ${name} by ${processes} processes at once`,
    value:
      `${served} of ${wanted} serve the whole strategy; ` +
      (faults.length === 0 ? 'everything done once' : [...new Set(faults)].join('; ')),
    isKept: served === wanted && faults.length === 0,
  };
}

async function serves(origin: string): Promise<boolean> {
  const ready = await fetch(`${origin}/health/ready`);
  const coverage = await fetch(`${origin}/api/v1/coverage`);
  const { summary } = (await coverage.json()) as { summary: { actions: number } };
  return ready.status === 200 && summary.actions === ACTIONS;
}

async function doneTwice(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const faults: string[] = [];
    for (const [what, query] of Object.entries(ONCE)) {
      const { rows } = await client.query<{ times: number }>(query);
      const wrong = rows.find(({ times }) => times !== 1);
      if (wrong) faults.push(`${what}: ${wrong.times} times`);
    }
    return faults;
  });
}
