import { setTimeout as sleep } from 'node:timers/promises';
import { startOwnProduct, type OwnProduct } from './own-product.ts';
import { startWriters, type Writers } from './writers.ts';

/** A product under writers, of which the database or the process is killed again and again. */
export type KilledProduct = Readonly<{
  product: OwnProduct;
  writers: Writers;
  /** How many requests were under way at each kill. */
  inFlight: readonly number[];
  killDatabase(): Promise<void>;
  killServer(): Promise<void>;
  remove(): Promise<void>;
}>;

type Options = Readonly<{
  writers: number;
  /** So many writes are acknowledged between two kills, so that each kill hits a working product. */
  writesBetween: number;
  /** False sends again without an Idempotency-Key, to show that writes are then done twice. */
  hasKeys?: boolean;
}>;

export async function startKilledProduct(options: Options): Promise<KilledProduct> {
  const product = await startOwnProduct();
  const writers = await startWriters(product.ownerUrl, product.publicOrigin, options);
  const inFlight: number[] = [];

  /** Waits up to a hundredth of a second, so that the kill comes at any moment of a write. */
  const reachMoment = async () => {
    await writers.untilAcknowledged(options.writesBetween);
    await sleep(Math.random() * 10);
    inFlight.push(writers.ledger.inFlight);
  };
  return {
    product,
    writers,
    inFlight,
    async killDatabase() {
      await reachMoment();
      await product.database.kill();
      await product.database.startAgain();
    },
    async killServer() {
      await reachMoment();
      await product.killServer();
      await product.startServerAgain();
    },
    remove: () => product.remove(),
  };
}
