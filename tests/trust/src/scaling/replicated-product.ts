import {
  addActor,
  addPerson,
  freePort,
  initiativeBody,
  ProductClient,
  startReplicatedDatabase,
  startServer,
  type ReplicatedDatabase,
  type Server,
} from '@samhandling/test-support';
import { KnownText } from './known-texts.ts';

const NAME = 'samhandling';
const SECRET_ADDRESS = 'hemlig.brevlada@example.org';

/** Somebody who writes, and what they write about: a published initiative, its actor, and a draft. */
export type Writer = Readonly<{
  client: ProductClient;
  actorId: string;
  initiativeId: string;
  /** In the title of the initiative. */
  title: KnownText;
  initiativeBody(title: string): Record<string, unknown>;
  /** In what the actor says of itself. */
  description: KnownText;
  actorBody(description: string): Record<string, unknown>;
  /** In what only they may read. */
  secret: string;
}>;

export type ReplicatedProduct = Readonly<{
  database: ReplicatedDatabase;
  origins: readonly string[];
  writers: readonly Writer[];
  /** What the processes have logged, warnings and worse. */
  lines: readonly string[];
  /** What no visitor may ever be shown. */
  secrets: readonly string[];
  killProcess(place: number): Promise<void>;
  startProcessAgain(place: number): Promise<void>;
  /** Waits until the processes read from the replica. */
  replicaAnswers(): Promise<void>;
  lastAskedReplica(): Promise<string | null>;
  remove(): Promise<void>;
}>;

/** A primary, a replica that follows it, and the built product twice, each process with both. */
export async function startReplicatedProduct(writerCount: number): Promise<ReplicatedProduct> {
  const database = await startReplicatedDatabase(async (primary) => {
    await primary.createDatabase(NAME);
  });
  const ownerUrl = database.primary.ownerUrl(NAME);
  const ports = [await freePort(), await freePort()];
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const publicUrl = String(origins[0]);
  const servers: Server[] = [];
  const lines: string[] = [];
  const start = async (place: number) => {
    const env = {
      DATABASE_URL: database.primary.appUrl(NAME),
      MIGRATION_DATABASE_URL: ownerUrl,
      DATABASE_READ_URL: database.replica.appUrl(NAME),
      // A busy machine is no fault of the product.
      DATABASE_TIMEOUT_SECONDS: '30',
      LOG_LEVEL: 'warn',
      PORT: String(ports[place]),
      PUBLIC_URL: publicUrl,
    };
    servers[place] = await startServer(env, undefined, (text) => lines.push(text));
  };
  const remove = async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await database.remove();
  };
  try {
    for (const place of ports.keys()) await start(place);
    const writers: Writer[] = [];
    for (let count = 0; count < writerCount; count += 1) {
      writers.push(await addWriter(database, publicUrl, `w${count}`));
    }
    return {
      database,
      origins,
      writers,
      lines,
      secrets: [SECRET_ADDRESS, ...writers.map(({ secret }) => secret)],
      killProcess: async (place) => servers[place]?.kill(),
      startProcessAgain: start,
      lastAskedReplica: () => database.lastAsked(NAME),
      async replicaAnswers() {
        const before = await database.lastAsked(NAME);
        while ((await database.lastAsked(NAME)) === before) {
          const visits = origins.map((origin) => new ProductClient(origin).get('/api/v1/actors'));
          await Promise.all(visits);
        }
      },
      remove,
    };
  } catch (fault) {
    await remove();
    throw fault;
  }
}

async function addWriter(
  { primary, changeAsOwner }: ReplicatedDatabase,
  origin: string,
  name: string,
): Promise<Writer> {
  const ownerUrl = primary.ownerUrl(NAME);
  const actorId = await addActor(ownerUrl);
  const person = await addPerson(ownerUrl, { regionRole: 'coordinator', actorId });
  const client = await new ProductClient(origin).signIn(person);
  const secret = `hemligt utkast ${name}`;
  const [title, description] = [new KnownText(`titel-${name}`), new KnownText(`ord-${name}`)];
  const whole = initiativeBody(actorId, {});
  const bodyWith = (words: string) => ({ ...whole, title: words });
  const create = async (words: string, body: Record<string, unknown>) => {
    const path = '/api/v1/initiatives';
    const answer = await client.send<{ id: string }>({
      method: 'POST',
      path,
      body: { ...body, title: words },
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  };
  await create(secret, initiativeBody(actorId, {}));
  const initiativeId = await create(title.next(), whole);
  await changeAsOwner(
    NAME,
    `update initiative set publication_state = 'published', published_at = clock()
     where id = '${initiativeId}'`,
  );
  await changeAsOwner(
    NAME,
    `update membership set role = 'administrator' where actor_id = '${actorId}'`,
  );
  await changeAsOwner(
    NAME,
    `update actor set description = '${description.next()}' where id = '${actorId}'`,
  );
  title.acknowledge();
  description.acknowledge();
  return {
    client,
    actorId,
    initiativeId,
    title,
    initiativeBody: bodyWith,
    description,
    actorBody: (words) => ({
      name: `Aktör ${name}`,
      type: 'civil_society',
      municipalityCode: null,
      organisationNumber: '',
      webAddress: '',
      description: words,
      contactEmail: '',
    }),
    secret,
  };
}
