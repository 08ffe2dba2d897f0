import { createTestApp, type TestApp } from '@samhandling/api/testing';
import { openSuiteDatabase, type DatabaseServer } from '@samhandling/test-support';

export type PlatformTest = TestApp & Readonly<{ postgres: DatabaseServer; databaseName: string }>;

/** The application on a database of its own: a copy of the one that was migrated for this run. */
export async function openTestApp(
  env: Record<string, string> = {},
  log?: (line: string) => void,
): Promise<PlatformTest> {
  const database = await openSuiteDatabase(async ({ appUrl, ownerUrl }) => {
    const app = await createTestApp(appUrl, { env: { MIGRATION_DATABASE_URL: ownerUrl } });
    await app.close();
  });
  const test = await createTestApp(database.appUrl, {
    env: { MIGRATION_DATABASE_URL: database.ownerUrl, ...env },
    isMigrated: true,
    log,
  });
  return {
    ...test,
    postgres: database.server,
    databaseName: database.name,
    async close() {
      await test.close();
      await database.drop();
    },
  };
}
