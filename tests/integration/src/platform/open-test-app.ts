import { createTestApp, type TestApp } from '@samhandling/api/testing';
import { DemoLogIns } from '@samhandling/api/use-cases';
import { openDemo } from '@samhandling/demo';
import { openSuiteDatabase, type DatabaseServer } from '@samhandling/test-support';

export type PlatformTest = TestApp & Readonly<{ postgres: DatabaseServer; databaseName: string }>;

/**
 * The application on a database of its own: a copy of the one that was migrated for this run; with the demo where
 * DEMO is true, and with the simulated county where it is `county`.
 */
export async function openTestApp(
  env: Record<string, string> = {},
  log?: (line: string) => void,
): Promise<PlatformTest> {
  const database = await openSuiteDatabase(async ({ appUrl, ownerUrl }) => {
    const app = await createTestApp(appUrl, { env: { MIGRATION_DATABASE_URL: ownerUrl } });
    await app.close();
  });
  const isWhole = env.DEMO === 'county';
  const demo = env.DEMO === 'true' || isWhole ? await openDemo({ county: isWhole }) : undefined;
  const test = await createTestApp(database.appUrl, {
    env: { MIGRATION_DATABASE_URL: database.ownerUrl, ...env, ...demo?.env },
    isMigrated: true,
    prepare: demo?.prepare,
    log,
  });
  test.app.get(DemoLogIns).show(demo?.logIns ?? []);
  return {
    ...test,
    postgres: database.server,
    databaseName: database.name,
    async close() {
      await test.close();
      await demo?.close();
      await database.drop();
    },
  };
}
