import { afterEach, describe, expect, it } from '@jest/globals';
import {
  compareWithLedger,
  repeatCreations,
  startKilledProduct,
  type KilledProduct,
} from '@samhandling/test-support';

// The short form of tests/trust/src/kills.trust.ts, which kills fifty times each.
const FOUR_WRITERS = { writers: 4, writesBetween: 10 };

let product: KilledProduct;
afterEach(() => product.remove());

describe('what is acknowledged is kept, when PostgreSQL and the API are killed under four writers', () => {
  it('nothing is lost, half-written or done twice', async () => {
    product = await startKilledProduct(FOUR_WRITERS);
    const { writers, ownerUrl } = product;
    await product.killDatabase();
    await product.killServer();
    await product.killDatabase();
    await writers.stop();
    expect(writers.ledger.faults).toEqual([]);
    expect(await repeatCreations(writers.ledger, 10)).toEqual([]);
    expect(await compareWithLedger(ownerUrl, writers.ledger)).toEqual({
      lost: [],
      halfWritten: [],
      twice: [],
    });
  }, 180_000);

  it('and the comparison would see it: with synchronous_commit off writes are lost', async () => {
    product = await startKilledProduct(FOUR_WRITERS);
    await product.database.forgetful();
    // Twice: one kill may come just after its memory went to the disk.
    await product.killDatabase();
    await product.killDatabase();
    await product.writers.stop();
    const { lost } = await compareWithLedger(product.ownerUrl, product.writers.ledger);
    expect(lost.length).toBeGreaterThan(0);
  }, 180_000);
});
