import { Injectable } from '@nestjs/common';
import { hashOfLinkToken } from '../../platform/auth/link-token.ts';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

/** A link that sets a new password, without the link itself. */
export type PasswordReset = Readonly<{ id: string; email: string; accountId: string }>;

const USABLE = sql`purpose = 'password_reset' and used_at is null and ended_at is null
  and expires_at > clock_timestamp()`;

/** Links that set a new password. The database ends them when the account changes. */
@Injectable()
export class PasswordResetRepository {
  /** Keeps the link that was sent; an earlier one to the same address stops working. */
  async save(
    tx: Tx,
    account: { id: string; email: string },
    { token, validHours }: { token: string; validHours: number },
  ): Promise<void> {
    await tx.execute(sql`
      insert into account_token (purpose, token_hash, email, account_id, expires_at)
      values ('password_reset', ${hashOfLinkToken(token)}, ${account.email}, ${account.id},
        clock_timestamp() + make_interval(hours => ${validHours}))
      on conflict (purpose, lower(email), actor_id) where used_at is null and ended_at is null
      do update set token_hash = excluded.token_hash, email = excluded.email,
        account_id = excluded.account_id, expires_at = excluded.expires_at,
        created_at = clock_timestamp()`);
  }

  findUsable(reader: Reader, token: string): Promise<PasswordReset | undefined> {
    return reader.maybe<PasswordReset>(sql`
      select id, email, account_id as "accountId" from account_token
      where token_hash = ${hashOfLinkToken(token)} and ${USABLE}`);
  }

  /** Marks the link as used; false where it was used, replaced or ended meanwhile. */
  async use(tx: Tx, { id }: PasswordReset, token: string): Promise<boolean> {
    return (
      (await tx.execute(sql`
        update account_token set used_at = clock_timestamp()
        where id = ${id} and token_hash = ${hashOfLinkToken(token)} and ${USABLE}`)) === 1
    );
  }
}
