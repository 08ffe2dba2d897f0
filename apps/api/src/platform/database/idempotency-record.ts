import type { IdempotencyKey } from '../request/request-context.ts';
import type { Reader } from './database.ts';
import { sql } from './sql.ts';
import type { Tx } from './transaction.ts';

/**
 * Saves the Idempotency-Key in the transaction of the write, so that both are saved or neither. A
 * second request with the key waits here, and then violates `idempotency_key_pkey`.
 */
export async function reserveIdempotencyKey(tx: Tx, key: IdempotencyKey): Promise<void> {
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
