import { randomUUID } from 'node:crypto';
import { seedAccount, type SeededAccount, type TestClient } from '@samhandling/api/testing';
import type { PlatformTest } from '../../platform/open-test-app.ts';

/** In the order of the columns of the declaration. */
export const CALLERS = [
  'visitor',
  'editor',
  'actorAdmin',
  'stranger',
  'councillor',
  'coordinator',
  'administrator',
  'disabled',
  'expired',
] as const;
export type CallerName = (typeof CALLERS)[number];

export type Caller = Readonly<{
  name: CallerName;
  client: TestClient;
  account: SeededAccount;
}>;

type CallerActors = { actorId: string; otherActorId: string };

/** Signs somebody of that kind in, with an account of their own. */
export async function makeCaller(
  test: PlatformTest,
  name: CallerName,
  { actorId, otherActorId }: CallerActors,
): Promise<Caller> {
  if (name === 'visitor') {
    const nobody = { id: randomUUID(), email: 'nobody@example.org', name: '', password: 'nothing' };
    return { name, client: test.visitor.copy(), account: nobody };
  }
  const standing = {
    editor: { memberships: [{ actorId, role: 'editor' }] },
    actorAdmin: { memberships: [{ actorId, role: 'administrator' }] },
    stranger: { memberships: [{ actorId: otherActorId, role: 'administrator' }] },
    councillor: { regionRole: 'councillor' },
    coordinator: { regionRole: 'coordinator' },
    administrator: { regionRole: 'administrator' },
    disabled: {
      regionRole: 'coordinator',
      memberships: [{ actorId, role: 'administrator' }],
    },
    expired: {
      regionRole: 'coordinator',
      memberships: [{ actorId, role: 'administrator' }],
    },
  } as const;
  const account = await seedAccount(test, standing[name]);
  const client = await test.as(account);
  const { pool } = test.database;
  if (name === 'disabled') {
    await pool.query('update account set is_disabled = true where id = $1', [account.id]);
  }
  if (name === 'expired') {
    await pool.query(
      `update session set expire = now() - interval '1 minute' where sess ->> 'accountId' = $1`,
      [account.id],
    );
  }
  return { name, client, account };
}
