import { Injectable } from '@nestjs/common';
import type { HistoryEvent, HistorySubject } from '@samhandling/contract';
import { sql } from '../database/sql.ts';
import type { Tx } from '../database/unit-of-work.ts';

export type HistoryRecord = Readonly<{
  subject: HistorySubject;
  /** The id or code of the thing. */
  subjectId: string;
  event: HistoryEvent;
  /** Who did it; null for the product itself. */
  accountId: string | null;
  /** The organisation in whose name it was done. */
  actorId?: string | null;
  /** Only the fields that changed, before and after. */
  from?: object | null;
  to?: object | null;
  reason?: string | null;
}>;

/** Who did what, when, from what to what. Written with the change itself, never rewritten. */
@Injectable()
export class History {
  async record(tx: Tx, entry: HistoryRecord): Promise<void> {
    await tx.execute(sql`
      insert into history_entry
        (account_id, actor_id, subject_type, subject_id, event, from_value, to_value, reason)
      values (${entry.accountId}, ${entry.actorId ?? null}, ${entry.subject}, ${entry.subjectId},
        ${entry.event}, ${toJson(entry.from)}::jsonb, ${toJson(entry.to)}::jsonb, ${entry.reason ?? null})`);
  }
}

function toJson(value: object | null | undefined): string | null {
  return value ? JSON.stringify(value) : null;
}

/** The fields that differ, before and after: what a history entry keeps of a change. */
export function changedFields<Thing extends object>(
  before: Thing,
  after: Thing,
): { from: Partial<Thing>; to: Partial<Thing> } {
  const from: Partial<Thing> = {};
  const to: Partial<Thing> = {};
  for (const key of Object.keys(after) as (keyof Thing)[]) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    from[key] = before[key];
    to[key] = after[key];
  }
  return { from, to };
}
