import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { DatabaseServer } from '@samhandling/test-support';

const CLI = fileURLToPath(new URL('../../../../apps/api/dist/cli.js', import.meta.url));

export type EmptyDatabase = Readonly<{
  name: string;
  /** What a process needs to start on it. */
  env: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string };
  owner: pg.Client;
  /** The one value of a query that selects `value`. */
  read<Value>(query: string): Promise<Value | undefined>;
  drop(): Promise<void>;
}>;

/** A database without a table, as before the first start. */
export async function openEmptyDatabase(
  postgres: DatabaseServer,
  name: string,
): Promise<EmptyDatabase> {
  await postgres.createDatabase(name);
  const owner = new pg.Client({ connectionString: postgres.ownerUrl(name) });
  owner.on('error', () => undefined);
  await owner.connect();
  return {
    name,
    owner,
    env: { DATABASE_URL: postgres.appUrl(name), MIGRATION_DATABASE_URL: postgres.ownerUrl(name) },
    async read<Value>(query: string) {
      return (await owner.query<{ value: Value }>(query)).rows[0]?.value;
    },
    async drop() {
      await owner.end();
      await postgres.dropDatabase(name);
    },
  };
}

/** Runs a command of the built product to its end. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [CLI, ...args],
      { env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...env } },
      (fault, stdout, stderr) => {
        const code = fault === null ? 0 : Number(fault.code);
        resolve({ code, output: stdout + stderr });
      },
    );
  });
}
