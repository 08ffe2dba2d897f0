import {
  compareWithLedger,
  repeatCreations,
  startKilledProduct,
  type Difference,
  type KilledProduct,
} from '@samhandling/test-support';
import { withClient } from '@samhandling/local-postgres';
import type { Figure, TrustSuite } from './trust-suite.ts';

const KILLS = 50;
const CONTROL_KILLS = 5;
const KILLS_WITHOUT_KEYS = 20;
const WRITERS = 8;
const BUSY = { writers: WRITERS, writesBetween: 40 };
const REPEATED = 100;

export const suite: TrustSuite = {
  promise: 3,
  title: 'Acknowledged means kept',
  async run() {
    const killed = await startKilledProduct(BUSY);
    try {
      return [
        ...(await countUnder('PostgreSQL', killed, () => killed.killDatabase())),
        ...(await countUnder('the API', killed, () => killed.killServer())),
        ...(await countAfterwards(killed)),
        await checkTheCheck(killed),
        await loseOnPurpose(),
        await repeatWithoutKeys(),
      ];
    } finally {
      await killed.remove();
    }
  },
};

async function countUnder(
  what: string,
  { writers: { ledger }, inFlight }: KilledProduct,
  kill: () => Promise<void>,
): Promise<Figure[]> {
  const before = { acknowledged: ledger.acknowledged, retried: ledger.retried };
  const first = inFlight.length;
  for (let count = 0; count < KILLS; count += 1) await kill();
  const hit = inFlight.slice(first).filter((each) => each > 0).length;
  return [
    {
      what: `kill -9 of ${what} under ${WRITERS} writers`,
      value:
        `${KILLS} times, ${hit} of them with requests under way; ` +
        `${ledger.acknowledged - before.acknowledged} writes acknowledged, ` +
        `${ledger.retried - before.retried} requests sent again`,
      isKept: hit >= KILLS * 0.9,
    },
  ];
}

async function countAfterwards({ writers, product }: KilledProduct): Promise<Figure[]> {
  await writers.stop();
  const { ledger } = writers;
  const repeated = await repeatCreations(ledger, REPEATED);
  const { lost, halfWritten, twice } = await compareWithLedger(product.ownerUrl, ledger);
  return [
    none(`acknowledged writes lost, of ${ledger.acknowledged}`, lost),
    none(`half-written of ${ledger.initiatives.size} initiatives`, halfWritten),
    none('done twice, or done and told to nobody', twice),
    none('answers that no write may get', ledger.faults),
    none(`creations repeated afterwards that were not answered as the first time`, repeated),
  ];
}

function none(what: string, found: readonly string[]): Figure {
  const shown = found.slice(0, 5).join('; ');
  return {
    what,
    value: found.length === 0 ? '0' : `${found.length}: ${shown}`,
    isKept: found.length === 0,
  };
}

/** Breaks three things by hand, to show that the comparison finds them. */
async function checkTheCheck({ writers, product }: KilledProduct): Promise<Figure> {
  const [first, second, third] = [...writers.ledger.initiatives.keys()];
  await withClient(product.database.superuserUrl(product.name), async (client) => {
    await client.query(`set session_replication_role = 'replica'`);
    await client.query('delete from initiative where id = $1', [first]);
    await client.query('delete from funding where initiative_id = $1', [second]);
    await client.query(
      `insert into history_entry (subject_type, subject_id, event)
      values ('initiative', $1, 'initiative.published')`,
      [third],
    );
  });
  const { lost, halfWritten, twice } = await compareWithLedger(product.ownerUrl, writers.ledger);
  const value = `${lost.length} lost, ${halfWritten.length} half-written, ${twice.length} twice`;
  return {
    what: 'control: one of each made by hand is found',
    value,
    isKept: lost.length === 1 && halfWritten.length === 1 && twice.length === 1,
  };
}

/** PostgreSQL does not wait for the disk here, so acknowledged writes are lost and have to be found. */
async function loseOnPurpose(): Promise<Figure> {
  const killed = await startKilledProduct(BUSY);
  try {
    await killed.product.database.forgetful();
    for (let count = 0; count < CONTROL_KILLS; count += 1) await killed.killDatabase();
    const { lost } = await stopAndCompare(killed);
    return {
      what: `control: synchronous_commit=off, ${CONTROL_KILLS} kills of PostgreSQL`,
      value: `${lost.length} acknowledged writes seen to be lost (must not be 0)`,
      isKept: lost.length > 0,
    };
  } finally {
    await killed.remove();
  }
}

/** Sends again without a key, so that some writes are done twice: it shows that kills hit writes in progress. */
async function repeatWithoutKeys(): Promise<Figure> {
  const killed = await startKilledProduct({ ...BUSY, hasKeys: false });
  try {
    for (let count = 0; count < KILLS_WITHOUT_KEYS; count += 1) await killed.killServer();
    const { twice } = await stopAndCompare(killed);
    return {
      what: `control: without Idempotency-Key, ${KILLS_WITHOUT_KEYS} kills of the API`,
      value: `${twice.length} seen to be done twice (must not be 0)`,
      isKept: twice.length > 0,
    };
  } finally {
    await killed.remove();
  }
}

async function stopAndCompare({ writers, product }: KilledProduct): Promise<Difference> {
  await writers.stop();
  return compareWithLedger(product.ownerUrl, writers.ledger);
}
