import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { hashOfLinkToken } from '../../platform/auth/link-token.ts';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, isTokenOpen, type Of, sameOpenToken } from '../../schema/index.ts';

/** A link that sets a new password, without the link itself. */
export type PasswordReset = RowOf<typeof usableByHash>;

const now = sql<Date>`clock_timestamp()`;

const isUsable = (eb: Of<'account_token'>) =>
  eb.and([
    eb('account_token.purpose', '=', 'password_reset'),
    isTokenOpen(eb),
    eb('account_token.expires_at', '>', now),
  ]);

type NewReset = { tokenHash: Buffer; email: string; accountId: string; validHours: number };

const saved = shaped<NewReset>()(({ tokenHash, email, accountId, validHours }) =>
  db
    .insertInto('account_token')
    .values({
      purpose: 'password_reset',
      token_hash: tokenHash,
      email,
      account_id: accountId,
      expires_at: sql`${now} + make_interval(hours => ${validHours})`,
    })
    .onConflict((conflict) =>
      sameOpenToken(conflict).doUpdateSet((eb) => ({
        token_hash: eb.ref('excluded.token_hash'),
        email: eb.ref('excluded.email'),
        account_id: eb.ref('excluded.account_id'),
        expires_at: eb.ref('excluded.expires_at'),
        created_at: now,
      })),
    )
    .returning('expires_at as expiresAt'),
);

const usableByHash = shaped<{ tokenHash: Buffer }>()(({ tokenHash }) =>
  db
    .selectFrom('account_token')
    .select(['id', 'email'])
    .select((eb) => eb.ref('account_id').$notNull().as('accountId'))
    .where('token_hash', '=', tokenHash)
    .where(isUsable),
);

const used = shaped<{ id: string; tokenHash: Buffer }>()(({ id, tokenHash }) =>
  db
    .updateTable('account_token')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('token_hash', '=', tokenHash)
    .where(isUsable),
);

/** Links that set a new password. The database ends them when the account changes. */
@Injectable()
export class PasswordResetRepository {
  /** Keeps the link; an earlier one to the same address stops working. Returns when it ends. */
  async save(
    tx: Tx,
    { id, email }: { id: string; email: string },
    { token, validHours }: { token: string; validHours: number },
  ): Promise<Date> {
    const tokenHash = hashOfLinkToken(token);
    const kept = await tx.onlyRow(saved({ tokenHash, email, accountId: id, validHours }));
    return kept.expiresAt;
  }

  findUsable(reader: Reader, token: string): Promise<PasswordReset | undefined> {
    return reader.row(usableByHash({ tokenHash: hashOfLinkToken(token) }));
  }

  /** Marks the link as used; false where it was used, replaced or ended meanwhile. */
  async use(tx: Tx, { id }: PasswordReset, token: string): Promise<boolean> {
    return (await tx.run(used({ id, tokenHash: hashOfLinkToken(token) }))) === 1;
  }
}
