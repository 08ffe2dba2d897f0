import { setTimeout as sleep } from 'node:timers/promises';
import { startOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { freePort, startServer, type Server } from '../start-server.ts';
import { startWriters, type Writers } from './writers.ts';

/** A product with a database of its own under writers, of which either is killed again and again. */
export type KilledProduct = Readonly<{
  database: OwnDatabase;
  writers: Writers;
  ownerUrl: string;
  /** How many requests were under way at each kill. */
  inFlight: readonly number[];
  killDatabase(): Promise<void>;
  killServer(): Promise<void>;
  remove(): Promise<void>;
}>;

const NAME = 'samhandling';

type Options = Readonly<{
  writers: number;
  /** So many writes are acknowledged between two kills: each meets a product that works. */
  writesBetween: number;
  /** False sends again without an Idempotency-Key, to show what it is for. */
  hasKeys?: boolean;
}>;

export async function startKilledProduct(options: Options): Promise<KilledProduct> {
  const database = await startOwnDatabase();
  await database.createDatabase(NAME);
  const env = {
    DATABASE_URL: database.appUrl(NAME),
    MIGRATION_DATABASE_URL: database.ownerUrl(NAME),
    PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
  };
  let server: Server = await startServer(env);
  const ownerUrl = database.ownerUrl(NAME);
  const writers = await startWriters(ownerUrl, server.origin, options);
  const inFlight: number[] = [];

  /** At any moment of a write: somewhere in the next hundredth of a second. */
  const reachMoment = async () => {
    await writers.untilAcknowledged(options.writesBetween);
    await sleep(Math.random() * 10);
    inFlight.push(writers.ledger.inFlight);
  };
  return {
    ...{ database, writers, ownerUrl, inFlight },
    async killDatabase() {
      await reachMoment();
      await database.kill();
      await database.startAgain();
    },
    async killServer() {
      await reachMoment();
      await server.kill();
      server = await startServer(env);
    },
    async remove() {
      await server.kill();
      await database.remove();
    },
  };
}
