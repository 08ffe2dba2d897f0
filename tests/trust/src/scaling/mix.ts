import { setTimeout as sleep } from 'node:timers/promises';
import { ProductClient, type ProductAnswer } from '@samhandling/test-support';
import { ClientBehindProxy, type Traffic } from './client-behind-proxy.ts';
import type { KnownText } from './known-texts.ts';
import type { ReplicatedProduct, Writer } from './replicated-product.ts';

/** Nothing that a visitor is shown is older. */
const PROMISED_MILLISECONDS = 500;
const VISITORS = 5;
/** Of what those who are signed in send; with the visitors it makes one of twenty. */
const SHARE_OF_WRITES = 0.13;
const LONGEST_PAUSE_MILLISECONDS = 60;

/** What was asked and answered, and each answer that was wrong. */
export type Mix = {
  reads: number;
  ownReads: number;
  writes: number;
  readonly traffic: Traffic;
  readonly wrong: string[];
};

export const emptyMix = (): Mix => ({
  reads: 0,
  ownReads: 0,
  writes: 0,
  traffic: { requests: 0, refusedAt: [], cutAt: [] },
  wrong: [],
});

/** Where a text can be read, as data and on pages, kept ready and not. */
const PLACES: readonly ((writer: Writer) => readonly [path: string, text: KnownText])[] = [
  ({ initiativeId, title }) => [`/api/v1/initiatives/${initiativeId}`, title],
  ({ actorId, title }) => [`/api/v1/initiatives?actor=${actorId}`, title],
  ({ actorId, title }) => [`/api/v1/initiatives/over-time?actor=${actorId}`, title],
  ({ actorId, description }) => [`/api/v1/actors/${actorId}`, description],
  ({ initiativeId, title }) => [`/initiativ/${initiativeId}`, title],
  ({ actorId, description }) => [`/aktorer/${actorId}`, description],
];

/** Visitors and signed-in people read and write through both processes until they are told to end. */
export function runMix(product: ReplicatedProduct, mix: Mix): () => Promise<void> {
  let isOver = false;
  const repeat = async (act: () => Promise<void>) => {
    while (!isOver) {
      await act().catch((fault: unknown) => void mix.wrong.push(`no answer: ${String(fault)}`));
      await sleep(Math.random() * LONGEST_PAUSE_MILLISECONDS);
    }
  };
  const { origins, writers } = product;
  const clientOf = (client: ProductClient) => new ClientBehindProxy(client, origins, mix.traffic);
  const visitor = clientOf(new ProductClient(String(origins[0])));
  const loops = [
    ...Array.from({ length: VISITORS }, () => repeat(() => visit(product, visitor, mix))),
    ...writers.map((writer) => {
      const client = clientOf(writer.client);
      return repeat(() =>
        Math.random() < SHARE_OF_WRITES ? write(writer, client, mix) : readOwn(writer, client, mix),
      );
    }),
  ];
  return async () => {
    isOver = true;
    await Promise.all(loops);
  };
}

const drawn = <Item>(items: readonly Item[]): Item =>
  items[Math.floor(Math.random() * items.length)] as Item;

const textOf = ({ body }: ProductAnswer<unknown>): string =>
  typeof body === 'string' ? body : JSON.stringify(body);

async function visit(
  { writers, secrets }: ReplicatedProduct,
  client: ClientBehindProxy,
  mix: Mix,
): Promise<void> {
  const [path, text] = drawn(PLACES)(drawn(writers));
  const oldest = text.storedBefore(performance.now() - PROMISED_MILLISECONDS);
  const answer = await client.send({ method: 'GET', path });
  mix.reads += 1;
  judge(mix, `visitor, ${path}`, answer, text, oldest);
  const shown = textOf(answer);
  for (const secret of secrets) {
    if (shown.includes(secret)) mix.wrong.push(`visitor, ${path}: shows «${secret}»`);
  }
}

/** They write one thing after the other, so that they know what they must see. */
async function readOwn(writer: Writer, client: ClientBehindProxy, mix: Mix): Promise<void> {
  const [path, text] = drawn(PLACES)(writer);
  const answer = await client.send({ method: 'GET', path });
  mix.reads += 1;
  mix.ownReads += 1;
  judge(mix, `their own, ${path}`, answer, text, text.storedBefore(Infinity));
}

function judge(
  { wrong }: Mix,
  what: string,
  answer: ProductAnswer<unknown>,
  text: KnownText,
  oldest: number,
): void {
  const shown = textOf(answer);
  const fault =
    answer.status === 200 ? text.faultIn(shown, oldest) : `${answer.status} ${shown.slice(0, 200)}`;
  if (fault !== undefined) wrong.push(`${what}: ${fault}`);
}

/** A write that a process took to its grave is sent again, and refused where it had been stored. */
async function write(writer: Writer, client: ClientBehindProxy, mix: Mix): Promise<void> {
  const isTitle = Math.random() < 0.5;
  const path = isTitle
    ? `/api/v1/initiatives/${writer.initiativeId}`
    : `/api/v1/actors/${writer.actorId}`;
  const text = isTitle ? writer.title : writer.description;
  const cutBefore = mix.traffic.cutAt.length;
  const { version } = (await readVersion(client, path, mix)).body;
  const words = text.next();
  const body = isTitle ? writer.initiativeBody(words) : writer.actorBody(words);
  const answer = await client.send({ method: 'PUT', path, body, version });
  mix.writes += 1;
  const mayBeStored = answer.status === 412 && mix.traffic.cutAt.length > cutBefore;
  const isStored =
    answer.status === 200 ||
    (mayBeStored && textOf(await readVersion(client, path, mix)).includes(words));
  if (isStored) text.acknowledge();
  else mix.wrong.push(`write, ${path}: ${answer.status} ${textOf(answer).slice(0, 300)}`);
}

async function readVersion(client: ClientBehindProxy, path: string, mix: Mix) {
  const answer = await client.send<{ version: number }>({ method: 'GET', path });
  mix.reads += 1;
  return answer;
}
