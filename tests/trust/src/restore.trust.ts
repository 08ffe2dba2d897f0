import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '@samhandling/local-postgres';
import {
  addPerson,
  ProductClient,
  startServer,
  startWriters,
  type ProductPerson,
  type Server,
} from '@samhandling/test-support';
import { startDebianCluster, type DebianCluster } from './debian-cluster.ts';
import { compareEverything, readEverything } from './restore/read-everything.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const NAME = 'samhandling';
const WRITES = 150;
const CUT = 20;
const FLIPPED = 80;

export const suite: TrustSuite = {
  promise: 15,
  title: 'It can be restored',
  needs: ['debian-postgresql'],
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'samhandling-restore-'));
    const clusters: DebianCluster[] = [];
    const open = async (kind?: 'plain') => {
      const cluster = await startDebianCluster();
      clusters.push(cluster);
      await (kind ? createPlain(cluster, NAME) : cluster.createDatabase(NAME));
      return cluster;
    };
    try {
      const first = await open();
      const left = await fill(first);
      await runAsDocumented('dump', folder, first);
      const second = await open('plain');
      return [
        await restoreAndCompare(folder, first, second),
        await seeDifference(second),
        await serveAgain(second, left),
        ...(await restoreDamaged(folder, second)),
      ];
    } finally {
      for (const cluster of clusters) await cluster.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const environmentOf = (cluster: DebianCluster, more: Record<string, string> = {}) => ({
  DATABASE_URL: cluster.appUrl(NAME),
  MIGRATION_DATABASE_URL: cluster.ownerUrl(NAME),
  LOG_LEVEL: 'silent',
  ...more,
});

type ExpectedState = { person: ProductPerson; coverage: unknown };

/** As docs/backup.md says: an empty database with its owner; all else comes out of the dump. */
async function createPlain(cluster: DebianCluster, name: string): Promise<void> {
  await withClient(cluster.superuserUrl('postgres'), (client) =>
    client.query(`create database ${name} owner samhandling_owner template template0`),
  );
}

/** The demo, what writers wrote, a file, and somebody who is signed in. */
async function fill(cluster: DebianCluster): Promise<ExpectedState> {
  const server = await startServer(environmentOf(cluster, { DEMO: 'true' }));
  try {
    const ownerUrl = cluster.ownerUrl(NAME);
    const person = await addPerson(ownerUrl, { regionRole: 'coordinator' });
    const visitor = new ProductClient(server.origin);
    await visitor.at(server.origin).signIn(person);
    // Rows for tables that would be empty: guesses, links, remarks.
    for (const [path, body] of Object.entries({
      session: { email: person.email, password: 'not the right password' },
      'password-resets': { email: person.email },
      remarks: { text: 'Sidan går inte att läsa på min läsplatta.' },
    })) {
      await visitor.send({ method: 'POST', path: `/api/v1/${path}`, body });
    }
    const writers = await startWriters(ownerUrl, server.origin, { writers: 4 });
    await writers.untilAcknowledged(WRITES);
    await writers.stop();
    await withClient(ownerUrl, (client) =>
      client.query(`
        insert into evidence_file
          (initiative_id, contribution_id, name, media_type, size, sha256, content)
        select initiative_id, id, 'Utvärdering på å ä ö.pdf', 'application/pdf',
          octet_length(bytes), encode(sha256(bytes), 'hex'), bytes
        from contribution, lateral (
          select string_agg(sha256((id::text || n)::bytea), ''::bytea) as bytes
          from generate_series(1, 3000) n) content
        limit 5`),
    );
    return { person, coverage: await coverageOf(server) };
  } finally {
    await server.stop();
  }
}

async function coverageOf({ origin }: Server): Promise<unknown> {
  return (await new ProductClient(origin).get('/api/v1/coverage')).body;
}

async function restoreAndCompare(
  folder: string,
  first: DebianCluster,
  second: DebianCluster,
): Promise<Figure> {
  await runAsDocumented('restore', folder, second);
  const before = await readEverything(first.superuserUrl(NAME));
  const after = await readEverything(second.superuserUrl(NAME));
  const differences = compareEverything(before, after);
  const rowCount = [...before.rows.values()].reduce((sum, { length }) => sum + length, 0);
  const empty = [...before.rows].filter(([, { length }]) => length === 0).map(([table]) => table);
  return {
    what: 'dump, restore into an empty cluster, everything compared',
    value:
      `${differences.length} differences in ${rowCount} rows of ${before.rows.size} tables ` +
      `(empty: ${empty.join(', ') || 'none'}) and ${before.structure.length} definitions` +
      differences
        .slice(0, 5)
        .map((each) => `; ${each}`)
        .join(''),
    isKept: differences.length === 0 && rowCount > 1000,
  };
}

/** Changes two things by hand, to show that the comparison finds them. */
async function seeDifference(cluster: DebianCluster): Promise<Figure> {
  const url = cluster.superuserUrl(NAME);
  const before = await readEverything(url);
  const change = (statement: string) => withClient(url, (client) => client.query(statement));
  await change(`update municipality set name = name || '!' where code = '2521'`);
  await change('grant delete on history_entry to samhandling_app');
  const differences = compareEverything(before, await readEverything(url));
  await change(`update municipality set name = rtrim(name, '!') where code = '2521'`);
  await change('revoke delete on history_entry from samhandling_app');
  return {
    what: 'control: one letter in a row and one right, changed by hand',
    value: `${differences.length} differences seen (must be 2)`,
    isKept: differences.length === 2,
  };
}

async function serveAgain(
  cluster: DebianCluster,
  { person, coverage }: ExpectedState,
): Promise<Figure> {
  const server = await startServer(environmentOf(cluster, { DEMO: 'true' }));
  try {
    const client = await new ProductClient(server.origin).signIn(person);
    const ready = await client.get('/health/ready');
    const isSame = JSON.stringify(await coverageOf(server)) === JSON.stringify(coverage);
    return {
      what: 'the product on the restored database',
      value: `ready ${ready.status}, signed in, coverage ${isSame ? 'the same' : 'another'}`,
      isKept: ready.status === 200 && isSame,
    };
  } finally {
    await server.stop();
  }
}

/** Cut off and with one byte changed, each anywhere in the file. */
async function restoreDamaged(folder: string, cluster: DebianCluster): Promise<Figure[]> {
  const path = join(folder, 'samhandling.dump');
  const whole = readFileSync(path);
  const somewhere = () => Math.floor(Math.random() * whole.length);
  const damages = [
    ...Array.from({ length: CUT }, () => whole.subarray(0, somewhere())),
    ...Array.from({ length: FLIPPED }, () => {
      const copy = Buffer.from(whole);
      const place = somewhere();
      copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      return copy;
    }),
  ];
  let refused = 0;
  let refusedWithoutSum = 0;
  let leftSomething = 0;
  for (const [index, damaged] of damages.entries()) {
    const name = `damaged_${index}`;
    await createPlain(cluster, name);
    writeFileSync(path, damaged);
    if (!(await succeeds(runAsDocumented('restore', folder, cluster, name)))) refused += 1;
    const withoutSum = blockOf('restore').replace(/^sha256sum.*\n/m, '');
    if (!(await succeeds(runShell(withoutSum, folder, cluster, name)))) {
      refusedWithoutSum += 1;
      const { rows } = await readEverything(cluster.superuserUrl(name));
      if (rows.size > 0) leftSomething += 1;
    }
    await withClient(cluster.superuserUrl('postgres'), (client) =>
      client.query(`drop database ${name} with (force)`),
    );
  }
  writeFileSync(path, whole);
  return [
    {
      what: `damaged dumps (${CUT} cut off, ${FLIPPED} with one bit changed)`,
      value: `${refused} of ${damages.length} refused`,
      isKept: refused === damages.length,
    },
    {
      what: 'the same without the check sum',
      value:
        `${refusedWithoutSum} refused by pg_restore alone, ` +
        `${leftSomething} of those left something behind`,
      isKept: leftSomething === 0 && refusedWithoutSum >= CUT,
    },
  ];
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** The commands of docs/backup.md, as they stand there. */
function runAsDocumented(
  block: 'dump' | 'restore',
  folder: string,
  cluster: DebianCluster,
  name = NAME,
): Promise<void> {
  return runShell(blockOf(block), folder, cluster, name);
}

function blockOf(name: string): string {
  const text = readFileSync(new URL('../../../docs/backup.md', import.meta.url), 'utf8');
  const found = new RegExp(`<!-- ${name} -->\\s+\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (!found) throw new Error(`docs/backup.md has no commands to ${name}.`);
  return found;
}

function runShell(
  script: string,
  folder: string,
  cluster: DebianCluster,
  name: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      'sh',
      ['-eu', '-c', script],
      {
        cwd: folder,
        env: { PATH: `${cluster.bin}:${process.env.PATH}`, DATABASE: cluster.ownerUrl(name) },
      },
      (fault, _stdout, stderr) => (fault ? reject(new Error(stderr)) : resolve()),
    );
  });
}
