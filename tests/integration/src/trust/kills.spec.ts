import { afterEach, describe, expect, it } from '@jest/globals';
import {
  compareWithLedger,
  repeatCreations,
  startKilledProduct,
  type KilledProduct,
} from '@samhandling/test-support';

// The short form of tests/trust/src/kills.trust.ts, which kills fifty times each.
const FOUR_WRITERS = { writers: 4, writesBetween: 10 };

let killed: KilledProduct;
afterEach(() => killed.remove());

describe('acknowledged writes, when PostgreSQL and the API are killed under four writers', () => {
  it('are neither lost nor half-written nor done twice', async () => {
    killed = await startKilledProduct(FOUR_WRITERS);
    const { writers, product } = killed;
    await killed.killDatabase();
    await killed.killServer();
    await killed.killDatabase();
    await writers.stop();
    expect(writers.ledger.faults).toEqual([]);
    expect(await repeatCreations(writers.ledger, 10)).toEqual([]);
    expect(await compareWithLedger(product.ownerUrl, writers.ledger)).toEqual({
      lost: [],
      halfWritten: [],
      twice: [],
    });
  }, 180_000);

  it('are found to be lost where they are: with synchronous_commit off', async () => {
    killed = await startKilledProduct(FOUR_WRITERS);
    await killed.product.database.forgetful();
    // Twice: one kill may come just after the memory was written to the disk.
    await killed.killDatabase();
    await killed.killDatabase();
    await killed.writers.stop();
    const { lost } = await compareWithLedger(killed.product.ownerUrl, killed.writers.ledger);
    expect(lost.length).toBeGreaterThan(0);
  }, 180_000);
});
