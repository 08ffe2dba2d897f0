import { randomUUID } from 'node:crypto';
import { emptyContribution, initiativeExample } from '@samhandling/contract';
import { withClient } from '@samhandling/local-postgres';

export type ProductPerson = Readonly<{ id: string; email: string; password: string }>;

export const PERSON_PASSWORD = 'en lång mening att minnas';

/** The hash of {@link PERSON_PASSWORD} with a small cost, since the time of a log-in is not tested here. */
const PASSWORD_HASH =
  '$argon2id$v=19$m=1024,t=1,p=1$U9jI1bMepCcSa3pLmeNLOg$NLDdFZKaeEW3WSU3r5CbwwYVJx8zwEuP8nBjDEDFv94';

/** An actor in the database, admitted. */
export async function addActor(ownerUrl: string, name = `Aktör ${randomUUID()}`): Promise<string> {
  const id = randomUUID();
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into actor (id, name, type, state) values ($1, $2, 'civil_society', 'admitted')`,
      [id, name],
    ),
  );
  return id;
}

/** Somebody who can sign in, in the region or as an editor of an actor. */
export async function addPerson(
  ownerUrl: string,
  { regionRole = null, actorId, name = 'Anna Exempel' }: PersonOptions,
): Promise<ProductPerson> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `insert into account (id, email, name, password_hash, region_role) values ($1, $2, $3, $4, $5)`,
      [id, email, name, PASSWORD_HASH, regionRole],
    );
    if (actorId === undefined) return;
    await client.query(
      `insert into membership (account_id, actor_id, role) values ($1, $2, 'editor')`,
      [id, actorId],
    );
  });
  return { id, email, password: PERSON_PASSWORD };
}

type PersonOptions = Readonly<{
  regionRole?: 'coordinator' | 'administrator' | 'councillor' | null;
  actorId?: string;
  name?: string;
}>;

/** An initiative that is complete enough to be published; partner and place are rows that a kill could lose. */
export function initiativeBody(
  ownerActorId: string,
  { partnerId, ...changes }: Readonly<Record<string, unknown>> & { partnerId?: string },
): Record<string, unknown> {
  return {
    ...initiativeExample(),
    ownerActorId,
    description: 'Frivilliga kör med mätutrustning.',
    partners: partnerId === undefined ? [] : [{ actorId: partnerId, role: 'partner' }],
    workStatus: 'ongoing',
    contactEmail: 'hemlig.brevlada@example.org',
    actions: [
      { code: 'l09', isPrimary: true },
      { code: 'l08', isPrimary: false },
    ],
    contributions: [
      {
        ...emptyContribution(randomUUID(), 'k-e1'),
        indicatorCode: 'k-e1-1',
        measureCode: 'k-e1-1-sysselsatta',
        direction: 'increase',
        unit: 'percent',
        expected: [{ sex: 'women', birth: null, value: '0.2' }],
        mechanism: 'Fler kan arbeta där de bor.',
        confidence: 'medium',
        byYear: 2028,
      },
    ],
    perspectiveCodes: ['perspektiv-hela-lanet'],
    ...changes,
  };
}
