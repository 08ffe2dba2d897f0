import { setTimeout as sleep } from 'node:timers/promises';
import { ProductClient } from '@samhandling/test-support';
import { emptyMix, runMix, type Mix } from './scaling/mix.ts';
import { startReplicatedProduct, type ReplicatedProduct } from './scaling/replicated-product.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const ROUNDS = 10;
const WRITERS = 3;
/** How long each part of a round lasts. */
const PART_MILLISECONDS = 1000;
/** A connection to a process may be found broken so long after it was killed. */
const CUT_MILLISECONDS = 2000;

export const suite: TrustSuite = {
  promise: 14,
  title:
    'Two processes with a replica: nobody gets a wrong answer when the replica, or one of them, goes',
  needs: ['npm-postgresql'],
  async run({ rounds = ROUNDS }) {
    const product = await startReplicatedProduct(WRITERS);
    try {
      const told: Round[] = [];
      for (let number = 1; number <= rounds; number += 1) {
        const round = await runRound(product, number % 2);
        told.push(round);
        say(number, round);
        if (round.mix.wrong.length > 0) process.stdout.write(product.lines.join(''));
      }
      return figuresOf(told);
    } finally {
      await product.remove();
    }
  },
};

type Round = Readonly<{
  mix: Mix;
  /** Whether the replica was asked before it was held, and after it had gone on. */
  isReplicaAsked: boolean;
  /** Requests that a process did not answer while none had been killed. */
  lostOtherwise: number;
  /** Kept answers that two processes say in different words at the end. */
  differing: number;
}>;

/** Nothing happens; the replica shows nothing new; it is gone; a process is gone too, and all is started again. */
async function runRound(product: ReplicatedProduct, killed: number): Promise<Round> {
  const { database } = product;
  await product.replicaAnswers();
  const asked = await product.lastAskedReplica();
  const mix = emptyMix();
  const end = runMix(product, mix);
  await sleep(PART_MILLISECONDS);
  const isReplicaAsked = (await product.lastAskedReplica()) !== asked;
  const goOn = await database.holdReplica();
  await sleep(PART_MILLISECONDS);
  await goOn();
  await sleep(PART_MILLISECONDS / 2);
  await database.replica.stop();
  await sleep(PART_MILLISECONDS);
  const killedAt = performance.now();
  await product.killProcess(killed);
  await sleep(PART_MILLISECONDS);
  await product.startProcessAgain(killed);
  const isBackAt = performance.now();
  await database.replica.startAgain();
  await sleep(PART_MILLISECONDS);
  await end();
  const { cutAt, refusedAt } = mix.traffic;
  const isOutside = (until: number) => (at: number) => at < killedAt || at > until;
  const lostOtherwise =
    cutAt.filter(isOutside(killedAt + CUT_MILLISECONDS)).length +
    refusedAt.filter(isOutside(isBackAt)).length;
  return { mix, isReplicaAsked, lostOtherwise, differing: await countDiffering(product) };
}

/** What is kept ready says the same in both processes, under the same ETag. */
async function countDiffering({ origins, writers }: ReplicatedProduct): Promise<number> {
  // What was written last is shown to visitors after half a second.
  await sleep(600);
  let differing = 0;
  for (const { actorId, initiativeId } of writers) {
    for (const path of [
      `/api/v1/initiatives/over-time?actor=${actorId}`,
      '/api/v1/coverage',
      `/initiativ/${initiativeId}`,
    ]) {
      const answers = await Promise.all(
        origins.map(async (origin) => {
          // Pages are kept from the second on: the first loads what draws them.
          await new ProductClient(origin).get('/om');
          const { headers, body } = await new ProductClient(origin).get(path);
          return `${headers.get('etag')} ${JSON.stringify(body)}`;
        }),
      );
      if (answers[0] !== answers[1] || String(answers[0]).startsWith('null')) differing += 1;
    }
  }
  return differing;
}

function say(number: number, { mix }: Round): void {
  const { reads, writes, traffic, wrong } = mix;
  const lines = [
    `   round ${number}: ${reads} reads, ${writes} writes, ${traffic.cutAt.length} cut off and ` +
      `${traffic.refusedAt.length} refused on the way and sent again, ${wrong.length} wrong`,
    ...wrong.slice(0, 5).map((each) => `      ${each}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function figuresOf(rounds: readonly Round[]): Figure[] {
  const sum = (of: (round: Round) => number) => rounds.reduce((all, each) => all + of(each), 0);
  const [reads, writes] = [sum(({ mix }) => mix.reads), sum(({ mix }) => mix.writes)];
  const share = Math.round((100 * reads) / (reads + writes));
  const own = sum(({ mix }) => mix.ownReads);
  const cut = sum(({ mix }) => mix.traffic.cutAt.length);
  const refused = sum(({ mix }) => mix.traffic.refusedAt.length);
  return [
    {
      what: `rounds in which the replica was held, then stopped, and a process killed, without a wrong answer`,
      value: `${rounds.filter(({ mix }) => mix.wrong.length === 0).length} of ${rounds.length}`,
      isKept: rounds.every(({ mix }) => mix.wrong.length === 0),
    },
    {
      what: `wrong answers (another status, older than promised, never written, not one's own last, somebody's secret)`,
      value: `${sum(({ mix }) => mix.wrong.length)} (0) of ${reads} reads, ${own} of them of one's own, and ${writes} writes: ${share} % reads`,
      isKept: reads > 0 && writes > 0 && rounds.every(({ mix }) => mix.wrong.length === 0),
    },
    {
      what: 'requests that a killed process took with it, or refused, and that were answered when sent again',
      value: `${cut} and ${refused}; at other times ${sum(({ lostOtherwise }) => lostOtherwise)} (0)`,
      isKept: rounds.every(({ lostOtherwise }) => lostOtherwise === 0),
    },
    {
      what: 'rounds in which the replica answered before it was stopped',
      value: `${rounds.filter(({ isReplicaAsked }) => isReplicaAsked).length} of ${rounds.length}`,
      isKept: rounds.every(({ isReplicaAsked }) => isReplicaAsked),
    },
    {
      what: 'kept answers and pages that the two processes say in different words or under different tags',
      value: `${sum(({ differing }) => differing)} (0)`,
      isKept: rounds.every(({ differing }) => differing === 0),
    },
  ];
}
