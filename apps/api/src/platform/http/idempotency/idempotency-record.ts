import type { Reader } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import type { Tx } from '../../database/unit-of-work.ts';

export type IdempotencyKey = {
  /** Whose key: an account, or the visitors. */
  readonly scope: string;
  readonly key: string;
  /** Hash of method, path and body: the same key with another request is refused. */
  readonly fingerprint: string;
};

/**
 * Takes the key in the transaction of the write itself: either both are kept or none. A second
 * request with the key waits here, and then violates `idempotency_key_pkey`.
 */
export async function claimIdempotencyKey(tx: Tx, key: IdempotencyKey): Promise<void> {
  await tx.execute(sql`
    insert into idempotency_key (scope, key, fingerprint)
    values (${key.scope}, ${key.key}, ${key.fingerprint})`);
}

export async function keepAnswer(tx: Tx, key: IdempotencyKey, answer: unknown): Promise<void> {
  await tx.execute(sql`
    update idempotency_key set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where scope = ${key.scope} and key = ${key.key}`);
}

export async function findAnswer(
  reader: Reader,
  key: IdempotencyKey,
): Promise<{ fingerprint: string; answer: unknown } | undefined> {
  return reader.maybe(sql`
    select fingerprint, answer from idempotency_key
    where scope = ${key.scope} and key = ${key.key}`);
}
