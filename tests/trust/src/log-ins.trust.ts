import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@samhandling/local-postgres';
import { startServer, startTestServer, type Server } from '@samhandling/test-support';
import { Browser, type Reply } from './log-ins/browser.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const PASSWORD = 'en lång mening att minnas';
/** The hash of that password, with the cost that the product uses. */
const PASSWORD_HASH =
  '$argon2id$v=19$m=65536,t=3,p=1$8z3hNzV4UOKSLOgRBslONQ$qWvTfHayKibhchVpgeUWeNBV+nq1aVBIxKo8tWaDA+Y';
const CROWD = 200;
const HOME = '198.51.100.1';

type Networks = (index: number) => string;
const ONE_NETWORK: Networks = () => '203.0.113.9';
const NETWORKS_200: Networks = (index) => `203.0.113.${index}`;

const round = (milliseconds: number) => Math.round(milliseconds);
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity;
}
const spread = (waits: readonly number[]): string =>
  `${round(percentile(waits, 0.95))} ms, p50 ${round(percentile(waits, 0.5))}`;
async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}
const logIn = (browser: Browser, email: string, password: string): Promise<Reply> =>
  browser.send('POST', '/api/v1/session', { email, password });

/** Asks again and again until stopped; returns how long each answer took. */
function probe(origin: string, path: string): () => Promise<number[]> {
  const browser = new Browser(origin, HOME);
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const [wait, { status }] = await timed(() => browser.send('GET', path));
      if (status !== 200) throw new Error(`${path} answered ${status}.`);
      waits.push(wait);
      await sleep(20);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    browser.close();
    return waits;
  };
}

/** Logs in as the page does: when the answer says how long to wait, it waits and tries again. */
async function insist(browser: Browser, email: string): Promise<{ wait: number; tries: number }> {
  const start = performance.now();
  for (let tries = 1; tries <= 30; tries += 1) {
    const { status, retryAfter } = await logIn(browser, email, PASSWORD);
    if (status === 200) return { wait: performance.now() - start, tries };
    if (retryAfter === undefined) throw new Error(`The right password answered ${status}.`);
    await sleep(retryAfter * 1000);
  }
  return { wait: Infinity, tries: 30 };
}

type World = Readonly<{ first: Server; second: Server; addAccount(): Promise<string> }>;

async function inWorld<Result>(work: (world: World) => Promise<Result>): Promise<Result> {
  const postgres = await startTestServer();
  const database = `${postgres.address.prefix}_log_ins`;
  await postgres.createDatabase(database);
  const env = {
    DATABASE_URL: postgres.appUrl(database),
    MIGRATION_DATABASE_URL: postgres.ownerUrl(database),
    TRUST_PROXY: '1',
  };
  const servers: Server[] = [];
  try {
    for (let count = 0; count < 2; count += 1) servers.push(await startServer(env));
    const [first, second] = servers as [Server, Server];
    return await work({
      first,
      second,
      async addAccount() {
        const email = `${randomUUID()}@example.org`;
        await withClient(postgres.ownerUrl(database), (client) =>
          client.query('insert into account (email, name, password_hash) values ($1, $2, $3)', [
            email,
            'Anna Exempel',
            PASSWORD_HASH,
          ]),
        );
        return email;
      },
    });
  } finally {
    for (const server of servers) await server.stop();
    await postgres.stop();
  }
}

/** 200 log-ins at once, with what everybody else notices of it. */
async function crowd(world: World, from: string, networkOf: Networks, p95: number) {
  const { origin } = world.first;
  const [known, fresh] = [await world.addAccount(), await world.addAccount()];
  const [knownBrowser, freshBrowser] = [new Browser(origin, HOME), new Browser(origin, HOME)];
  await insist(knownBrowser, known);
  const stopQuiet = probe(origin, '/health/live');
  await sleep(2000);
  const quiet = await stopQuiet();
  const stops = ['/health/live', '/api/v1/session'].map((path) => probe(origin, path));
  const guesses = Array.from({ length: CROWD }, async (_, index) => {
    const browser = new Browser(origin, networkOf(index));
    const { status } = await logIn(browser, `${randomUUID()}@example.org`, 'a guess');
    browser.close();
    return status;
  });
  await sleep(100);
  const [onKnown, onFresh] = await Promise.all([
    insist(knownBrowser, known),
    insist(freshBrowser, fresh),
  ]);
  const statuses = await Promise.all(guesses);
  const [health = [], pages = []] = await Promise.all(stops.map((stop) => stop()));
  knownBrowser.close();
  freshBrowser.close();
  const what = `${CROWD} log-ins at once from ${from}`;
  const checked = statuses.filter((status) => status === 401).length;
  const worst = Math.max(...health, ...pages);
  const person = ({ wait, tries }: { wait: number; tries: number }) =>
    `${round(wait)} ms, ${tries} ${tries === 1 ? 'try' : 'tries'}`;
  return [
    {
      what: `${what}: answered`,
      value: `${checked} checked, ${CROWD - checked} asked to come back`,
      isKept: statuses.every((status) => [401, 429, 503].includes(status)),
    },
    {
      what: `${what}: p95 of /health/live`,
      value: `${spread(health)} (at most ${p95}; before it ${spread(quiet)})`,
      isKept: percentile(health, 0.95) < p95,
    },
    {
      what: `${what}: the longest that anything else waits`,
      value: `${round(worst)} ms (at most 1000)`,
      isKept: worst < 1000,
    },
    {
      what: `${what}: the right person on a known device`,
      value: `${person(onKnown)} (at most 2000)`,
      isKept: onKnown.wait < 2000,
    },
    {
      what: `${what}: the right person on a new device`,
      value: `${person(onFresh)} (at most 15000)`,
      isKept: onFresh.wait < 15_000,
    },
  ];
}

/** Two processes are asked in turn, each guess from a network of its own. */
async function guessAtOne({ first, second, addAccount }: World): Promise<Figure[]> {
  const email = await addAccount();
  const statuses = await Promise.all(
    Array.from({ length: CROWD }, async (_, index) => {
      const browser = new Browser(index % 2 ? first.origin : second.origin, `192.0.2.${index}`);
      const { status } = await logIn(browser, email, `a guess ${index}`);
      browser.close();
      return status;
    }),
  );
  const checked = statuses.filter((status) => status === 401).length;
  const refused = statuses.filter((status) => status === 429).length;
  return [
    {
      what: `${CROWD} guesses at once at one account, two processes`,
      value: `${checked} checked (at most 10), ${refused} refused`,
      isKept: checked > 0 && checked <= 10 && checked + refused === CROWD,
    },
  ];
}

/** The same answer after the same time, whether there is such an account or not. */
async function compareAnswers({ first, addAccount }: World): Promise<Figure[]> {
  const waits = new Map<string, number[]>([
    ['known', []],
    ['unknown', []],
  ]);
  for (let index = 0; index < 30; index += 1) {
    for (const [kind, ofKind] of waits) {
      const email = kind === 'known' ? await addAccount() : `${randomUUID()}@example.org`;
      const browser = new Browser(first.origin, `100.70.${kind.length}.${index}`);
      const [wait, { status }] = await timed(() => logIn(browser, email, 'a guess'));
      browser.close();
      if (status !== 401) throw new Error(`A guess answered ${status}.`);
      ofKind.push(wait);
    }
  }
  const [known = 0, unknown = 0] = [...waits.values()].map((each) => percentile(each, 0.5));
  return [
    {
      what: 'a guess at an account that exists / that does not, p50',
      value: `${round(known)} / ${round(unknown)} ms (within a fifth)`,
      isKept: Math.abs(known - unknown) < 0.2 * Math.max(known, unknown),
    },
  ];
}

export const suite: TrustSuite = {
  promise: 13,
  title: 'Log-in gives nothing away, stops nothing and keeps nobody out',
  run: () =>
    inWorld(async (world) => [
      ...(await compareAnswers(world)),
      ...(await guessAtOne(world)),
      ...(await crowd(world, 'one network', ONE_NETWORK, 50)),
      ...(await crowd(world, '200 networks', NETWORKS_200, 100)),
    ]),
};
