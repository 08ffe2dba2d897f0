import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { stockholmDate } from '@samhandling/domain';
import pg from 'pg';
import { AppModule } from '../app.module.ts';
import { ChangeFeed } from '../platform/changes/change-feed.ts';
import { readConfig, type Config } from '../platform/config/config.ts';
import { setClock } from '../platform/database/clock.ts';
import { Database } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { createApp } from '../platform/create-app.ts';
import { createLogger } from '../platform/logging/logging.ts';
import { Jobs } from '../job-kinds/index.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { TestClient } from './test-client.ts';

export type TestApp = Readonly<{
  app: INestApplication;
  config: Config;
  origin: string;
  database: Database;
  /** Somebody who is not signed in. */
  visitor: TestClient;
  /** Signs in over HTTP, as a browser would. */
  as(person: { email: string; password: string }): Promise<TestClient>;
  /** Does all jobs that are due. */
  drainJobs(): Promise<void>;
  /** Does what comes by itself, as if its time had come. */
  runScheduled(name: ScheduledName): Promise<void>;
  close(): Promise<void>;
}>;

type ScheduledName = 'housekeeping' | 'import_run.start_due';

type Options = Readonly<{
  /** Environment variables beside DATABASE_URL. */
  env?: Record<string, string>;
  /** False where the database is a copy of a migrated one. */
  isMigrated?: boolean;
  /** Done before the application is opened. */
  prepare?: (config: Config) => Promise<void>;
  /** Takes the lines of the log; without it nothing is logged. */
  log?: (line: string) => void;
}>;

/** Lets the database's clock be set from now on, as its owner does while a demo is loaded. */
export async function letTimeBeTold(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await setClock(owner, { isTold: true });
  await owner.end();
}

/** The whole application on a real database and a free port, for tests. */
export async function createTestApp(databaseUrl: string, options: Options = {}): Promise<TestApp> {
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    HOST: '127.0.0.1',
    PORT: '0',
    // A test waits for a slow machine; what the limit does is shown by the tests that set it.
    DATABASE_TIMEOUT_SECONDS: '60',
    PUBLIC_URL: 'http://samhandling.test',
    // Nothing listens there: a test that fetches says from where.
    KOLADA_URL: 'http://127.0.0.1:9/v3',
    SCB_URL: 'http://127.0.0.1:9/api/v2',
    SOURCE_HOSTS: '127.0.0.1:9',
    ...options.env,
  });
  if (!options.isMigrated) await migrate(config, AppModule.schemaChanges);
  const { log, prepare } = options;
  await prepare?.(config);
  const app = await createApp(config, AppModule, log && createLogger('info', { write: log }));
  // Tests change rows without the product, and then look at what it says.
  app.get(ChangeFeed).freshMilliseconds = 0;
  await app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  const client = () => new TestClient(origin, config.publicOrigin);
  return {
    app,
    config,
    origin,
    database: app.get(Database),
    visitor: client(),
    async as({ email, password }) {
      const person = client();
      const { status } = await person.post('/session', { email, password });
      if (status !== 200) throw new Error(`Signing in as ${email} answered ${status}.`);
      return person;
    },
    drainJobs: () => app.get(JobRunner).drain(),
    async runScheduled(name) {
      const on = stockholmDate(new Date());
      await app.get(UnitOfWork).run((tx) => app.get(Jobs).enqueue(tx, name, { on }));
      await app.get(JobRunner).drain();
    },
    close: () => app.close(),
  };
}
