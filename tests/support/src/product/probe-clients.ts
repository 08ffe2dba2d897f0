import { setTimeout as sleep } from 'node:timers/promises';
import { addActor, addPerson, initiativeBody, type ProductPerson } from './people.ts';
import { ProductClient, type ProductRequest } from './product-client.ts';

/** One request and how it ended; status 0 where it got no answer at all. */
export type RequestOutcome = Readonly<{
  name: string;
  isWrite: boolean;
  status: number;
  hasRetryAfter: boolean;
  milliseconds: number;
}>;

/** Callers who ask while something is wrong: their requests read, write, sign in and draw pages. */
export type ProbeClients = Readonly<{
  /** Asks for everything at once, as often as it says. */
  askAll(times?: number): Promise<RequestOutcome[]>;
  isLive(): Promise<boolean>;
  isReady(): Promise<boolean>;
  /** Resolves once it is ready, however long that takes. */
  untilReady(): Promise<void>;
}>;

export async function startProbeClients(ownerUrl: string, origin: string): Promise<ProbeClients> {
  const actorId = await addActor(ownerUrl);
  const person = await addPerson(ownerUrl, { actorId });
  const coordinator = await addPerson(ownerUrl, { regionRole: 'coordinator' });
  const visitor = new ProductClient(origin);
  const signedIn = (each: ProductPerson) => new ProductClient(origin).signIn(each);
  const editor = await signedIn(person);
  const reader = await signedIn(coordinator);
  const read = (path: string): ProductRequest => ({ method: 'GET', path });
  const requests = (): [ProductClient, ProductRequest][] => [
    [visitor, read('/api/v1/coverage')],
    [visitor, read('/api/v1/actions')],
    [visitor, read('/api/v1/initiatives')],
    [visitor, read('/api/v1/actors')],
    [visitor, read('/api/v1/search?q=bredband')],
    [editor, read('/api/v1/session')],
    [reader, read('/api/v1/desk')],
    [visitor, read('/')],
    [editor, read('/atgarder')],
    [
      editor,
      {
        method: 'POST',
        path: '/api/v1/initiatives',
        body: initiativeBody(actorId, { title: 'Nu' }),
      },
    ],
    [
      new ProductClient(origin),
      {
        method: 'POST',
        path: '/api/v1/session',
        body: { email: person.email, password: person.password },
      },
    ],
  ];
  const isAnswered = async (path: string) =>
    (await visitor.get(path).catch(() => undefined))?.status === 200;
  const isReady = () => isAnswered('/health/ready');
  return {
    isReady,
    async untilReady() {
      while (!(await isReady())) await sleep(20);
    },
    askAll: (times = 1) =>
      Promise.all(
        Array.from({ length: times }, requests)
          .flat()
          .map(([client, request]) => ask(client, request)),
      ),
    isLive: () => isAnswered('/health/live'),
  };
}

async function ask(client: ProductClient, request: ProductRequest): Promise<RequestOutcome> {
  const began = performance.now();
  const answer = await client.send(request).catch(() => undefined);
  return {
    name: `${request.method} ${request.path}`,
    isWrite: request.method !== 'GET',
    status: answer?.status ?? 0,
    hasRetryAfter: answer?.headers.has('retry-after') ?? false,
    milliseconds: performance.now() - began,
  };
}
