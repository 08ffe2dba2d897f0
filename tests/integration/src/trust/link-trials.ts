import { createHash, randomBytes } from 'node:crypto';
import type { Problem } from '@samhandling/contract';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import type { PlatformTest } from '../platform/open-test-app.ts';

type Grant = { regionRole?: string; actorId?: string; membershipRole?: string };

/** What trials of links do with the database and the API; the application is there once they run. */
export function linkTrials(openedTest: () => PlatformTest) {
  const query = <Row extends object>(sql: string, values: unknown[] = []) =>
    openedTest()
      .database.pool.query<Row>(sql, values)
      .then(({ rows }) => rows);

  /** A link as somebody may have it in a mailbox, written into the database past the rules of the API. */
  async function linkTo(email: string, { regionRole, actorId, membershipRole }: Grant = {}) {
    const token = randomBytes(32).toString('base64url');
    await query(
      `insert into account_token (purpose, token_hash, email, region_role, actor_id, membership_role, expires_at)
    values ('invitation', $1, $2, $3, $4, $5, now() + interval '1 day')`,
      [
        createHash('sha256').update(token).digest(),
        email,
        regionRole ?? null,
        actorId ?? null,
        membershipRole ?? null,
      ],
    );
    return token;
  }

  const accept = (client: TestClient, token: string) =>
    client.post<Problem>(`/invitations/${token}/acceptance`);
  const stateOf = async (token: string) =>
    (await openedTest().visitor.get(`/invitations/${token}`)).status;
  const standing = async ({ id }: { id: string }) => {
    const [row] = await query<{ region_role: string | null; version: number }>(
      'select region_role, version from account where id = $1',
      [id],
    );
    return row;
  };
  const roleIn = async (actorId: string, { id }: { id: string }) => {
    const [row] = await query<{ role: string }>(
      'select role from membership where actor_id = $1 and account_id = $2',
      [actorId, id],
    );
    return row?.role;
  };
  async function change(client: TestClient, { id }: { id: string }, to: object) {
    const version = (await standing({ id }))?.version;
    const body = { regionRole: null, isDisabled: false, ...to };
    return client.patch<Problem>(`/accounts/${id}`, body, version === undefined ? {} : { version });
  }
  const administratorOf = async (actorId: string) => {
    const account = await seedAccount(openedTest(), {
      memberships: [{ actorId, role: 'administrator' }],
    });
    return { account, client: await openedTest().as(account) };
  };

  return { query, linkTo, accept, stateOf, standing, roleIn, change, administratorOf };
}
