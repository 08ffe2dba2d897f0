import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { MembershipRole, RegionRole } from '@samhandling/domain';
import { sql } from '../platform/database/sql.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
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
  const hashed = await passwordHash;
  await app.get(UnitOfWork).run(async (tx) => {
    await tx.execute(sql`
      insert into account (id, email, name, password_hash, region_role, is_disabled)
      values (${id}, ${email}, ${name}, ${hashed}, ${regionRole}, ${isDisabled})`);
    for (const { actorId, role } of memberships) {
      await tx.execute(sql`
        insert into membership (account_id, actor_id, role) values (${id}, ${actorId}, ${role})`);
    }
  });
  return { id, email, name, password: PASSWORD };
}

export async function seedActor(
  { app }: Pick<TestApp, 'app'>,
  options: { name?: string; type?: string; state?: string } = {},
): Promise<{ id: string; name: string }> {
  const id = randomUUID();
  const { name = `Aktör ${id}`, type = 'civil_society', state = 'admitted' } = options;
  await app
    .get(UnitOfWork)
    .run((tx) =>
      tx.execute(
        sql`insert into actor (id, name, type, state) values (${id}, ${name}, ${type}, ${state})`,
      ),
    );
  return { id, name };
}
