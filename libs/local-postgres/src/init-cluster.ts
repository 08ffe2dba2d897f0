import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalPostgresError } from './local-postgres.error.ts';
import { giveTo, spawnAs } from './run-as.ts';
import { environment, type Tools } from './tools.ts';

/** pg_trgm asks the C library what a letter is: in plain C, å ä ö are none and vanish. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes the cluster in a temporary folder and renames it, so that an unfinished one is never used.
 */
export async function initCluster(tools: Tools, superuserPassword: string): Promise<void> {
  const { folder, runAs, durable } = tools;
  const passwordFile = join(folder.root, 'initdb-password');
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  giveTo(runAs, passwordFile);
  const args = [
    '-D',
    folder.newCluster,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=sv-SE',
    '--locale=C',
    '--auth=scram-sha-256',
    ...(durable ? [] : ['--no-sync']),
  ];
  let output = '';
  try {
    for (const characterType of CHARACTER_TYPES) {
      rmSync(folder.newCluster, { recursive: true, force: true });
      mkdirSync(folder.newCluster, { mode: 0o700 });
      giveTo(runAs, folder.newCluster);
      const ended = await runInitdb(tools, [...args, `--lc-ctype=${characterType}`]);
      if (ended.code === 0) return renameSync(folder.newCluster, folder.cluster);
      output = ended.output;
      if (!output.includes('invalid locale name')) break;
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const isBroken = /error while loading shared libraries|Exec format/.test(output);
  throw new LocalPostgresError(isBroken ? 'binaries_broken' : 'initdb_failed', output.trim());
}

async function runInitdb({ folder, runAs, binaries }: Tools, args: string[]) {
  const child = spawnAs(runAs, binaries.initdb, args, {
    cwd: folder.newCluster,
    env: environment(binaries),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close').catch((cause: unknown) => {
    throw new LocalPostgresError('binaries_broken', String(cause), { cause });
  })) as [number | null];
  return { code, output };
}
