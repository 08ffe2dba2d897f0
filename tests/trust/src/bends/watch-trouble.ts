import { startProbeClients, type RequestOutcome, type OwnProduct } from '@samhandling/test-support';
import type { Figure } from '../trust-suite.ts';

/** `refused` is 503 with Retry-After; `either` is for what may still have room. */
type ExpectedOutcome = 'served' | 'refused' | 'either';

/** Trouble of the database, and what the product has to do meanwhile. */
export type Trouble = Readonly<{
  name: string;
  /** Begins the trouble; the returned function ends it. */
  begin(product: OwnProduct): Promise<() => Promise<void>>;
  reads: ExpectedOutcome;
  writes: ExpectedOutcome;
  /** Whether readiness may say yes, since the database still does some of its work. */
  mayBeReady?: boolean;
}>;

const LONGEST_ANSWER_MILLISECONDS = 5000;
const LONGEST_RETURN_MILLISECONDS = 10_000;
const ROUNDS = 3;
const AT_ONCE = 3;

/** Begins the trouble while requests are under way, asks for everything during it and afterwards. */
export async function watchTrouble(product: OwnProduct, trouble: Trouble): Promise<Figure[]> {
  const askers = await startProbeClients(product.ownerUrl, product.publicOrigin);
  await askers.askAll();
  const pid = product.pidOf(0);
  const underWay = askers.askAll(AT_ONCE);
  const end = await trouble.begin(product);
  const surprised = await underWay;
  const asked: RequestOutcome[] = [];
  for (let round = 0; round < ROUNDS; round += 1) asked.push(...(await askers.askAll(AT_ONCE)));
  const [isLive, isReady] = [await askers.isLive(), await askers.isReady()];
  await end();
  const ended = performance.now();
  await askers.untilReady();
  const back = Math.round(performance.now() - ended);
  const afterwards = await askers.askAll();
  const isSame = isThere(pid) && product.pidOf(0) === pid;
  const wrong = [
    ...asked.filter((each) => !isWanted(each, trouble)),
    ...surprised.filter((each) => !isServed(each) && !isRefused(each)),
  ];
  const slowest = Math.max(...[...surprised, ...asked].map(({ milliseconds }) => milliseconds));
  const count = asked.length + surprised.length;
  return [
    {
      what: `database ${trouble.name}: the slowest of ${count} requests`,
      value: `${Math.round(slowest)} ms (at most ${LONGEST_ANSWER_MILLISECONDS})`,
      isKept: slowest <= LONGEST_ANSWER_MILLISECONDS,
    },
    {
      what: `database ${trouble.name}: reads ${trouble.reads}, writes ${trouble.writes}`,
      value:
        wrong.length === 0
          ? `all of ${asked.length}, ${asked.filter(isRefused).length} with 503 and Retry-After`
          : describe(wrong),
      isKept: wrong.length === 0,
    },
    {
      what: `database ${trouble.name}: lives, is live, is ready`,
      value: [isSame, isLive, isReady].map((is) => (is ? 'yes' : 'no')).join(', '),
      isKept: isSame && isLive && (trouble.mayBeReady === true || !isReady),
    },
    {
      what: `database ${trouble.name}: everything answered again`,
      value: `${back} ms after the end (at most ${LONGEST_RETURN_MILLISECONDS}), not restarted`,
      isKept: back <= LONGEST_RETURN_MILLISECONDS && isSame && afterwards.every(isServed),
    },
  ];
}

const isServed = ({ status }: RequestOutcome) => status >= 200 && status < 300;
const isRefused = ({ status, hasRetryAfter }: RequestOutcome) => status === 503 && hasRetryAfter;

function isWanted(asked: RequestOutcome, { reads, writes }: Trouble): boolean {
  const wanted = asked.isWrite ? writes : reads;
  return (wanted !== 'refused' && isServed(asked)) || (wanted !== 'served' && isRefused(asked));
}

function describe(wrong: readonly RequestOutcome[]): string {
  const each = wrong.map(
    ({ name, status, hasRetryAfter }) =>
      `${name}: ${status}${status === 503 && !hasRetryAfter ? ' without Retry-After' : ''}`,
  );
  return `${wrong.length} otherwise, such as ${[...new Set(each)].slice(0, 4).join('; ')}`;
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
