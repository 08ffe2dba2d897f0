import type { ChangeKind } from '@samhandling/domain';
import type { Reader } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { Tx } from '../database/transaction.ts';

/** One thing that changed. */
export type Mark = Readonly<{
  kind: ChangeKind;
  /** Null where any number of things of the kind may have changed. */
  subjectId: string | null;
}>;

/** What changed; or everything may have, because marks were missed or there are too many. */
export type Marks = readonly Mark[] | 'everything';

/** How far marks have been read. */
export type Position = Readonly<{
  /** All transactions before this one had ended. */
  low: string;
  /** Transactions from `low` on whose marks were there, too. */
  seen: readonly string[];
}>;

export type Reading = Readonly<{ position: Position; marks: Marks }>;

type Row = {
  low: string;
  seen: string[];
  horizon: string | null;
  marks: [ChangeKind, string][];
};

/** With more than these it costs less to read all again. */
const MOST_MARKS = 5000;
const ANY_SUBJECT = '00000000-0000-0000-0000-000000000000';

/** Reads and deletes the marks of what changed; the database writes them (schema/repeatable/change.sql). */
export class ChangeRepository {
  /**
   * The marks that have come since a position, and the position after them. A transaction gets its number
   * when it begins to write and its marks are seen when it commits, so the greatest number that was seen
   * says nothing: all from the oldest transaction that was under way are looked at again.
   */
  async readSince(reader: Reader, before: Position | null): Promise<Reading> {
    const { low, seen, horizon, marks } = await reader.one<Row>(sql`
      select snapshot.low::text as low,
        array(select distinct transaction_id::text from change
          where transaction_id between snapshot.low and snapshot.high) as seen,
        (select max(transaction_id)::text from change_horizon) as horizon,
        (select coalesce(json_agg(json_build_array(kind, subject_id)), '[]') from (
          select distinct kind, subject_id from change
          where transaction_id between ${before?.low ?? null}::bigint and snapshot.high
            and transaction_id <> all(${before?.seen ?? []}::bigint[])
          limit ${MOST_MARKS + 1}) mark) as marks
      from (select pg_snapshot_xmin(current)::text::bigint as low,
          pg_snapshot_xmax(current)::text::bigint as high
        from pg_current_snapshot() current) snapshot`);
    const isAllNew =
      before === null ||
      BigInt(low) < BigInt(before.low) ||
      BigInt(horizon ?? -1) >= BigInt(before.low) ||
      marks.length > MOST_MARKS;
    return {
      position: { low, seen },
      marks: isAllNew ? 'everything' : marks.map(([kind, id]) => markOf(kind, id)),
    };
  }

  /**
   * Deletes marks that are older than an hour, and keeps how far: whoever has not read for so long reads
   * all again. Marks of a copied database, with numbers that are not given yet, go with them.
   */
  async deleteOld(tx: Tx): Promise<void> {
    await tx.execute(sql`
      with snapshot as materialized (
        select pg_snapshot_xmin(current)::text::bigint as low,
          pg_snapshot_xmax(current)::text::bigint as high
        from pg_current_snapshot() current),
      gone as (
        delete from change using snapshot
        where at < clock_timestamp() - interval '1 hour'
          and (transaction_id < low or transaction_id >= high)
        returning transaction_id),
      passed as (
        select max(transaction_id) as transaction_id from gone, snapshot where transaction_id < low)
      insert into change_horizon (transaction_id)
      select transaction_id from passed where transaction_id is not null
      on conflict do nothing`);
    await tx.execute(sql`
      delete from change_horizon
      where transaction_id < (select max(transaction_id) from change_horizon)`);
  }
}

function markOf(kind: ChangeKind, id: string): Mark {
  return { kind, subjectId: id === ANY_SUBJECT ? null : id };
}
