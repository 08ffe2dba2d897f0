import type { Remark } from '@samhandling/contract';
import { remarkAbilities, remarkRemovedOn, stockholmDate, type Caller } from '@samhandling/domain';
import type { RemarkRow } from './remark.repository.ts';

export function presentRemark(row: RemarkRow, person: Caller): Remark {
  const { handle } = remarkAbilities(person, { isHandled: row.handledAt !== null });
  return {
    id: row.id,
    text: row.text,
    pageAddress: row.pageAddress,
    email: row.email,
    receivedAt: row.receivedAt.toISOString(),
    handledAt: row.handledAt?.toISOString() ?? null,
    removedOn: row.handledAt && remarkRemovedOn(stockholmDate(row.handledAt)),
    handledBy: row.handledBy,
    version: row.version,
    abilities: { handle },
  };
}
