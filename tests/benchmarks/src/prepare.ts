import { thisCheckout, type Checkout } from './checkout.ts';
import { keptCounty, type SizeName } from './county/kept-county.ts';
import type { Postgres } from './county/postgres.ts';
import { fillOverview } from './floor/fill-overviews.ts';
import { postmasterOf } from './measuring/measure.ts';
import { countedOf, differenceOf, figuresOf } from './rows/compare.ts';
import { makeFloorTables } from './floor/tables.ts';
import type { ReadRow } from './rows/read.ts';
import type { Part } from './rows/parts.ts';
import { jsonOf, type Client } from './server/client.ts';
import { openFloor, openProduct, type Side } from './server/sides.ts';

/** Two servers on a county of a size, ready to be compared and measured. */
export type Bench = Readonly<{
  size: SizeName;
  ours: Side;
  /** The floor, or the product of another checkout. */
  beside: Side;
  isFloor: boolean;
  postmaster: number;
  close(): Promise<void>;
}>;

type BenchOptions = Readonly<{
  say(sentence: string): void;
  /** Another checkout to measure beside, in place of the floor. */
  against?: Checkout | undefined;
  /** Settings in place of those of production. */
  environment?: Readonly<Record<string, string>>;
}>;

export async function openBench(
  postgres: Postgres,
  size: SizeName,
  { say, against, environment = {} }: BenchOptions,
): Promise<Bench> {
  const checkout = thisCheckout();
  const template = await keptCounty(postgres, checkout, size, say);
  const other = against && (await keptCounty(postgres, against, size, say));
  const ours = await openProduct(postgres, checkout, template, environment);
  const openOther = () =>
    against && other
      ? openProduct(postgres, against, other, environment)
      : openFloor(postgres, template, ours);
  const beside = await openOther().catch(async (fault: unknown) => {
    await ours.stop();
    throw fault;
  });
  return {
    size,
    ours,
    beside,
    isFloor: against === undefined,
    postmaster: await postmasterOf(postgres.superuserUrl('postgres')),
    async close() {
      await beside.stop();
      await ours.stop();
    },
  };
}

/**
 * Asks the product and the floor for a row: how they differ, or null where they say the same. An overview is
 * counted by the floor first, while both counties are still the same.
 */
export async function compareRow(bench: Bench, row: ReadRow): Promise<string | null> {
  const { ours, beside: floor } = bench;
  const { subjects } = ours;
  const asked = row.asked(subjects);
  const [client, floorClient] = [ours.client(), floor.client()];
  const answered = await answerOf(client, asked);
  let said: (answer: unknown) => unknown = (answer) => row.said?.(answer as never);
  if (row.counts) {
    const counts = row.counts(subjects);
    const counted = await floor.asOwner((owner) =>
      fillOverview(owner, { path: asked.path, counts }, answered.body),
    );
    said = (answer) => countedOf(counted, answer);
  }
  const beside = await answerOf(floorClient, asked);
  client.close();
  floorClient.close();
  if (answered.body === undefined) return `answers ${answered.status}`;
  if (beside.body === undefined) return `the floor answers ${beside.status}`;
  return differenceOf(said(answered.body), said(beside.body));
}

/**
 * Counts overviews anew from what is stored now, after all that was written meanwhile, and compares the
 * product's answers with that: what it keeps ready may not be older than its last write.
 */
export async function recount(
  { ours }: Bench,
  rows: readonly ReadRow[],
): Promise<ReadonlyMap<ReadRow, string>> {
  const client = ours.client();
  const differences = new Map<ReadRow, string>();
  await ours.asOwner(async (owner) => {
    await makeFloorTables(owner);
    for (const row of rows) {
      if (!row.counts) continue;
      const counted = (await owner.query<Part>(row.counts(ours.subjects))).rows;
      const { status, body } = await answerOf(client, row.asked(ours.subjects));
      const difference =
        body === undefined
          ? `answers ${status}`
          : differenceOf(countedOf(counted, body), figuresOf(counted));
      if (difference !== null) differences.set(row, difference);
    }
  });
  client.close();
  return differences;
}

async function answerOf(client: Client, asked: ReturnType<ReadRow['asked']>) {
  const answer = await client.send(asked);
  return { status: answer.status, body: answer.status === 200 ? jsonOf(answer) : undefined };
}
