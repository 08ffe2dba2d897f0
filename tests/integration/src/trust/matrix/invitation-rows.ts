import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { makeAccount } from './account-rows.ts';
import { plain, type Row, type World } from './world.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** An invitation for those who handle it: in a list, by its id. */
export async function makeInvitation(
  { pool, marks, actorId }: World,
  relation: string,
  state: string,
  ofActorId = actorId,
): Promise<Row> {
  const id = randomUUID();
  const isOfRegion = state === 'ofRegion';
  await pool.query(
    `insert into account_token (id, purpose, email, name, actor_id, membership_role, expires_at, ended_at)
    values ($1, 'invitation', $2, $3, $4, $5, now() + interval '1 day', $6)`,
    [
      id,
      `${marks.make(relation, 'words')}@example.org`,
      marks.make(relation, 'words'),
      ...(isOfRegion ? [null, null] : [ofActorId, 'editor']),
      state === 'ended' ? new Date() : null,
    ],
  );
  return { ...plain, id, invitationId: id };
}

/** The secret in a caller's own link, made from the row and the caller. */
export const ownToken = (row: Row, email: string): string =>
  createHash('sha256').update(`${row.token} ${email}`).digest('base64url');

/** A link for those who open it. `taken` is to an address with which somebody else has an account. */
export async function makeLink(world: World, kind: string, state: string): Promise<Row> {
  const token = randomBytes(32).toString('base64url');
  // The invitation shows its address; nothing else of the account may be shown.
  const email = `${randomUUID()}@example.org`;
  const hasAccount = kind === 'reset' || state === 'taken';
  const account = hasAccount
    ? await makeAccount(world, 'account.other', 'words', email)
    : undefined;
  await world.pool.query(
    `insert into account_token (purpose, token_hash, email, name, account_id, expires_at, used_at, ended_at)
    values ($1, $2, $3, 'Lena', case when $1 = 'password_reset' then $4::uuid end,
      now() + $5::interval, $6, $7)`,
    [
      kind === 'reset' ? 'password_reset' : 'invitation',
      hashOf(token),
      email,
      account?.id ?? null,
      state === 'late' ? '-1 minute' : '1 day',
      state === 'used' ? new Date() : null,
      state === 'ended' ? new Date() : null,
    ],
  );
  return { ...plain, token };
}

/** A link to the address of each caller. */
export async function makeOwnLink(world: World): Promise<Row> {
  const row = { ...plain, token: randomBytes(32).toString('base64url'), state: 'own' };
  for (const email of world.addresses) await insertOwn(world, row, email);
  return row;
}

/** Only one link to the same can be open: what came before has ended. */
async function insertOwn({ pool }: World, row: Row, email: string): Promise<void> {
  await pool.query(
    `update account_token set ended_at = now()
    where email = $1 and actor_id is null and used_at is null and ended_at is null`,
    [email],
  );
  await pool.query(
    `insert into account_token (purpose, token_hash, email, expires_at)
    values ('invitation', $1, $2, now() + interval '1 day')`,
    [hashOf(ownToken(row, email)), email],
  );
}
