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
  type ProductAnswer,
  type ProductPerson,
} from '@samhandling/test-support';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure, TrustSuite } from './trust-suite.ts';

const PROCESSES = 2;
const WRITERS = 8;
const ROUNDS = 5;
const WRITES_BEFORE = 20;
/** How many requests each writer begins after the session has ended. */
const TRIES_AFTER = 5;
const NEW_PASSWORD = 'en helt annan lång mening';

type SessionTrial = Readonly<{
  product: OwnProduct;
  mails: MailServer;
  administrator: ProductClient;
  /** The browser of the person whose session ends. */
  person: ProductClient;
  /** Clients with a copy of its cookie, one at each process. */
  thieves: readonly ProductClient[];
  account: ProductPerson;
}>;
type Ending = (scene: SessionTrial) => Promise<Pick<ProductAnswer, 'status'>>;

const change = ({ administrator, account }: SessionTrial, standing: object) =>
  administrator.send({
    method: 'PATCH',
    path: `/api/v1/accounts/${account.id}`,
    version: 1,
    body: standing,
  });

const ENDINGS: Readonly<Record<string, Ending>> = {
  'logging out': ({ person }) => person.send({ method: 'DELETE', path: '/api/v1/session' }),
  'signing out everywhere': ({ person }) =>
    person.send({ method: 'DELETE', path: '/api/v1/account/sessions' }),
  'a new password': ({ person, account }) =>
    person.send({
      method: 'PUT',
      path: '/api/v1/account/password',
      body: { currentPassword: account.password, newPassword: NEW_PASSWORD },
    }),
  'a reset password': resetPassword,
  'another role': (scene) => change(scene, { regionRole: 'councillor', isDisabled: false }),
  'being disabled': (scene) => change(scene, { regionRole: null, isDisabled: true }),
  'an administrator': ({ administrator, account }) =>
    administrator.send({ method: 'DELETE', path: `/api/v1/accounts/${account.id}/sessions` }),
  'its time': (scene) => inDatabase(scene, `update session set expire = now() - interval '1 s'`),
  'a row that is gone': (scene) => inDatabase(scene, 'delete from session'),
};

export const suite: TrustSuite = {
  promise: 7,
  title: 'Signed out is signed out',
  async run() {
    const mails = await startMailServer();
    const product = await startOwnProduct({
      processes: PROCESSES,
      env: { SMTP_URL: mails.url, MAIL_FROM: 'Samhandling <s@example.org>' },
    });
    try {
      const figures: Figure[] = [];
      for (const [name, end] of Object.entries(ENDINGS)) {
        figures.push(await watchEnding(name, end, product, mails));
      }
      return figures;
    } finally {
      await product.remove();
      await mails.stop();
    }
  },
};

type WriteOutcome = Readonly<{ wasAfter: boolean; status: number }>;

async function watchEnding(
  name: string,
  end: Ending,
  product: OwnProduct,
  mails: MailServer,
): Promise<Figure> {
  const sent: WriteOutcome[] = [];
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const scene = await setScene(product, mails, round);
    const answers = await endUnderWriters(scene, end, faults);
    sent.push(...answers);
    for (const thief of scene.thieves) {
      const { body } = await thief.get<{ account: unknown }>('/api/v1/session');
      if (body.account !== null) faults.push('the session still names somebody');
    }
  }
  const before = sent.filter(({ wasAfter }) => !wasAfter);
  const after = sent.filter(({ wasAfter }) => wasAfter);
  const accepted = after.filter(({ status }) => status !== 401);
  for (const { status } of before) {
    if (![201, 401].includes(status)) faults.push(`a write under way answered ${status}`);
  }
  const done = before.filter(({ status }) => status === 201).length;
  return {
    what: `ended by ${name}, ${ROUNDS} times under ${WRITERS} writers at ${PROCESSES} processes`,
    value:
      `${accepted.length} of ${after.length} requests accepted afterwards (${done} before)` +
      (faults.length === 0 ? '' : `; ${[...new Set(faults)].join('; ')}`),
    isKept: accepted.length === 0 && after.length > 0 && done > 0 && faults.length === 0,
  };
}

async function setScene(
  product: OwnProduct,
  mails: MailServer,
  round: number,
): Promise<SessionTrial> {
  const { ownerUrl, origins, publicOrigin } = product;
  const at = origins[round % PROCESSES] ?? publicOrigin;
  const actorId = await addActor(ownerUrl);
  const account = await addPerson(ownerUrl, { actorId });
  const administrator = new ProductClient(at, publicOrigin);
  await administrator.signIn(await addPerson(ownerUrl, { regionRole: 'administrator' }));
  const person = await new ProductClient(at, publicOrigin).signIn(account);
  const thieves = origins.map((origin) => person.at(origin));
  return { product, mails, administrator, person, thieves, account };
}

/** Clients with a copy of the cookie write at all processes, before, during and after the end of the session. */
async function endUnderWriters(
  scene: SessionTrial,
  end: Ending,
  faults: string[],
): Promise<readonly WriteOutcome[]> {
  const { product, thieves, account } = scene;
  const { rows } = await withClient(product.ownerUrl, (client) =>
    client.query<{ actorId: string }>(
      'select actor_id as "actorId" from membership where account_id = $1',
      [account.id],
    ),
  );
  const body = () => initiativeBody(String(rows[0]?.actorId), { title: 'Skrivet under tiden' });
  const sent: WriteOutcome[] = [];
  let isEnded = false;
  const write = async (thief: ProductClient) => {
    for (let after = 0; after < TRIES_AFTER;) {
      const wasAfter = isEnded;
      const request = { method: 'POST', path: '/api/v1/initiatives', body: body() } as const;
      const { status } = await thief.send(request);
      sent.push({ wasAfter, status });
      if (wasAfter) after += 1;
    }
  };
  const writing = Array.from({ length: WRITERS / thieves.length }, () => thieves)
    .flat()
    .map(write);
  const haveWritten = async () => {
    while (sent.length < WRITES_BEFORE) await sleep(5);
  };
  await Promise.race([haveWritten(), Promise.all(writing)]);
  const { status } = await end(scene);
  if (![200, 204].includes(status)) faults.push(`the ending answered ${status}`);
  isEnded = true;
  await Promise.all(writing);
  return sent;
}

/** Asks for a link at a process, finds it in the mail, and follows it without being signed in. */
async function resetPassword({ product, mails, account }: SessionTrial) {
  const visitor = new ProductClient(product.publicOrigin);
  const { email } = account;
  await visitor.send({ method: 'POST', path: '/api/v1/password-resets', body: { email } });
  while (mails.mailsTo(email).length === 0) await sleep(50);
  const token = /\/losenord\/([\w-]{43})/.exec(mails.mailsTo(email)[0]?.text ?? '')?.[1];
  const path = `/api/v1/password-resets/${token}`;
  return visitor.send({ method: 'POST', path, body: { password: NEW_PASSWORD } });
}

async function inDatabase({ product, account }: SessionTrial, change: string) {
  const { rowCount } = await withClient(product.ownerUrl, (client) =>
    client.query(`${change} where sess ->> 'accountId' = $1`, [account.id]),
  );
  return { status: rowCount === 1 ? 200 : 0 };
}
