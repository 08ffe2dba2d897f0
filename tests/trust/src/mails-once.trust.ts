import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@samhandling/local-postgres';
import {
  addActor,
  addPerson,
  initiativeBody,
  ProductClient,
  startMailServer,
  startOwnProduct,
  type MailServer,
  type OwnProduct,
  type ProductRequest,
} from '@samhandling/test-support';
import type { Figure, TrustSuite } from './trust-suite.ts';

const PROCESSES = 2;
const INITIATIVES = 40;
/** The coordinator gets a mail for each submission, the author one for each publication. */
const MAILS_EACH = 2;

export const suite: TrustSuite = {
  promise: 14,
  title: 'Several processes are one product: each mail once',
  async run() {
    const mails = await startMailServer();
    const product = await startOwnProduct({
      processes: PROCESSES,
      env: { SMTP_URL: mails.url, MAIL_FROM: 'Samhandling <s@example.org>' },
    });
    try {
      return [await sendAll(product, mails), await sendWhileOneDies(product, mails)];
    } finally {
      await product.remove();
      await mails.stop();
    }
  },
};

async function sendAll(product: OwnProduct, mails: MailServer): Promise<Figure> {
  const first = mails.mails.length;
  await publish(product);
  await untilAllSent(product);
  const sent = mails.mails.slice(first).map(({ messageId }) => String(messageId));
  const wanted = INITIATIVES * MAILS_EACH;
  return {
    what: `${wanted} mails by ${PROCESSES} processes to a real mail server`,
    value: `${sent.length} arrived, ${new Set(sent).size} different`,
    isKept: sent.length === wanted && new Set(sent).size === wanted,
  };
}

/** A mail whose sender dies before it could note it is sent again: with the same Message-ID. */
async function sendWhileOneDies(product: OwnProduct, mails: MailServer): Promise<Figure> {
  const first = mails.mails.length;
  const publishing = publish(product);
  while (mails.mails.length < first + 5) await sleep(5);
  // The other process goes on, and has to take over the jobs that this one had begun.
  await product.killServer(1);
  await publishing;
  await untilAllSent(product);
  const sent = mails.mails.slice(first).map(({ messageId }) => String(messageId));
  const wanted = INITIATIVES * MAILS_EACH;
  const again = sent.length - new Set(sent).size;
  return {
    what: `${wanted} mails while one of ${PROCESSES} processes is killed`,
    value: `${new Set(sent).size} different arrived, ${again} again with the same Message-ID (at most 1)`,
    isKept: new Set(sent).size === wanted && again <= 1,
  };
}

async function publish({ ownerUrl, origins, publicOrigin }: OwnProduct): Promise<void> {
  const actorId = await addActor(ownerUrl);
  const origin = origins[0] ?? publicOrigin;
  const signIn = async (options: Parameters<typeof addPerson>[1]) =>
    new ProductClient(origin, publicOrigin).signIn(await addPerson(ownerUrl, options));
  const editor = await signIn({ actorId });
  // One coordinator at a time: each of them would get a mail.
  await withClient(ownerUrl, (client) =>
    client.query(`update account set region_role = null where region_role = 'coordinator'`),
  );
  const coordinator = await signIn({ regionRole: 'coordinator' });
  const one = async (index: number) => {
    const send = async (client: ProductClient, request: ProductRequest) => {
      const { status, body } = await client.send<{ id: string; version: number }>(request);
      if (status >= 300) throw new Error(`${request.path} answered ${status}.`);
      return body;
    };
    const body = initiativeBody(actorId, { title: `Brev ${index}` });
    const { id, version } = await send(editor, {
      method: 'POST',
      path: '/api/v1/initiatives',
      body,
    });
    const path = `/api/v1/initiatives/${id}`;
    const submitted = await send(editor, { method: 'POST', path: `${path}/submission`, version });
    await send(coordinator, {
      method: 'POST',
      path: `${path}/publication`,
      version: submitted.version,
    });
  };
  for (let index = 0; index < INITIATIVES; index += 4) {
    await Promise.all([0, 1, 2, 3].map((offset) => one(index + offset)));
  }
}

async function untilAllSent({ ownerUrl }: OwnProduct): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const left = async () => {
      const { rows } = await client.query<{ jobs: number }>(
        `select count(*)::int as jobs from job
        where lane = 'mail' and state in ('waiting', 'running')`,
      );
      return rows[0]?.jobs ?? 0;
    };
    while ((await left()) > 0) await sleep(100);
  });
}
