import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { ActorState, ActorType, MembershipRole, RegionRole } from '@samhandling/domain';
import { shaped } from '../platform/database/statement.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { db } from '../schema/index.ts';
import type { TestApp } from './create-test-app.ts';

export type SeededAccount = Readonly<{ id: string; email: string; name: string; password: string }>;

const PASSWORD = 'en lång mening att minnas';

/** One hash with a small cost: tests sign in often. */
const passwordHash = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

type AccountOptions = Readonly<{
  name?: string;
  regionRole?: RegionRole | null;
  isDisabled?: boolean;
  memberships?: readonly { actorId: string; role: MembershipRole }[];
}>;

type NewAccount = {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  regionRole: RegionRole | null;
  isDisabled: boolean;
};

const accountInserted = shaped<NewAccount>()((given) =>
  db.insertInto('account').values({
    id: given.id,
    email: given.email,
    name: given.name,
    password_hash: given.passwordHash,
    region_role: given.regionRole,
    is_disabled: given.isDisabled,
  }),
);

const membershipInserted = shaped<{ accountId: string; actorId: string; role: MembershipRole }>()(
  ({ accountId, actorId, role }) =>
    db.insertInto('membership').values({ account_id: accountId, actor_id: actorId, role }),
);

const actorInserted = shaped<{ id: string; name: string; type: ActorType; state: ActorState }>()(
  ({ id, name, type, state }) => db.insertInto('actor').values({ id, name, type, state }),
);

/** An account of its own for each test; order never matters. */
export async function seedAccount(
  { app }: Pick<TestApp, 'app'>,
  options: AccountOptions = {},
): Promise<SeededAccount> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const {
    name = 'Anna Exempel',
    regionRole = null,
    isDisabled = false,
    memberships = [],
  } = options;
  const account = { id, email, name, passwordHash: await passwordHash, regionRole, isDisabled };
  await app.get(UnitOfWork).run(async (tx) => {
    await tx.run(accountInserted(account));
    for (const { actorId, role } of memberships) {
      await tx.run(membershipInserted({ accountId: id, actorId, role }));
    }
  });
  return { id, email, name, password: PASSWORD };
}

export async function seedActor(
  { app }: Pick<TestApp, 'app'>,
  options: { name?: string; type?: ActorType; state?: ActorState } = {},
): Promise<{ id: string; name: string }> {
  const id = randomUUID();
  const { name = `Aktör ${id}`, type = 'civil_society', state = 'admitted' } = options;
  await app.get(UnitOfWork).run((tx) => tx.run(actorInserted({ id, name, type, state })));
  return { id, name };
}
