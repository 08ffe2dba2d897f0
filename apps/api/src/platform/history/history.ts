import { Inject, Injectable } from '@nestjs/common';
import type { HistoryEvent, HistorySubject } from '@samhandling/contract';
import type { Logger } from 'pino';
import type { Tx } from '../database/transaction.ts';
import { LOGGER } from '../logging/logger-token.ts';
import { isLoggedChange } from '../security-log/security-events.ts';
import { logSecurity } from '../security-log/security-log.ts';

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

/** In nearly every write, so PostgreSQL plans it once for each connection. */
const INSERT = {
  name: 'record_history',
  text: `insert into history_entry
      (account_id, actor_id, subject_type, subject_id, event, from_value, to_value, reason)
    values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8)`,
};

/**
 * Writes the history: who did what, when, from what to what. An entry is saved with the change
 * itself and never changed.
 */
@Injectable()
export class History {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  async record(tx: Tx, entry: HistoryRecord): Promise<void> {
    await tx.run({
      ...INSERT,
      values: [
        entry.accountId,
        entry.actorId ?? null,
        entry.subject,
        entry.subjectId,
        entry.event,
        toJson(entry.from),
        toJson(entry.to),
        entry.reason ?? null,
      ],
    });
    tx.tellAfterCommit(() => this.logChange(entry));
  }

  private logChange({ event, accountId, subject, subjectId }: HistoryRecord): void {
    if (!isLoggedChange(event)) return;
    logSecurity(this.logger, 'info', event, {
      account: accountId,
      subject,
      ...(UUID.test(subjectId) ? { subjectId } : {}),
    });
  }
}

/** Whoever is invited to the region has no id yet; their address is not logged. */
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

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
