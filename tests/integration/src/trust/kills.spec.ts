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

describe('what is acknowledged is kept, when PostgreSQL and the API are killed under four writers', () => {
  it('nothing is lost, half-written or done twice', async () => {
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

  it('and the comparison would see it: with synchronous_commit off writes are lost', async () => {
    killed = await startKilledProduct(FOUR_WRITERS);
    await killed.product.database.forgetful();
    // Twice: one kill may come just after its memory went to the disk.
    await killed.killDatabase();
    await killed.killDatabase();
    await killed.writers.stop();
    const { lost } = await compareWithLedger(killed.product.ownerUrl, killed.writers.ledger);
    expect(lost.length).toBeGreaterThan(0);
  }, 180_000);
});
