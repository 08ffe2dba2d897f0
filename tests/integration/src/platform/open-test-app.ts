import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestApp, type TestApp } from '@samhandling/api/testing';
import { startLocalPostgres, type LocalPostgres } from '@samhandling/local-postgres';

export type PlatformTest = TestApp & Readonly<{ postgres: LocalPostgres; databaseName: string }>;

/** The application on a database of its own. */
export async function openTestApp(env: Record<string, string> = {}): Promise<PlatformTest> {
  const postgres = await startLocalPostgres({
    dataDir: join(tmpdir(), `samhandling-test-${process.getuid?.() ?? 'user'}`),
    durable: false,
  });
  const databaseName = `test_${randomUUID().replaceAll('-', '')}`;
  await postgres.createDatabase(databaseName);
  const test = await createTestApp(postgres.appUrl(databaseName), {
    env: { MIGRATION_DATABASE_URL: postgres.ownerUrl(databaseName), ...env },
  });
  return {
    ...test,
    postgres,
    databaseName,
    async close() {
      await test.close();
      await postgres.dropDatabase(databaseName);
      await postgres.stop();
    },
  };
}
