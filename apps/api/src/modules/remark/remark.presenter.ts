import type { Remark } from '@samhandling/contract';
import { remarkAbilities, type Caller } from '@samhandling/domain';
import type { RemarkRow } from './remark.repository.ts';

export function presentRemark(row: RemarkRow, person: Caller): Remark {
  const { handle } = remarkAbilities(person, { isHandled: row.handledAt !== null });
  return {
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    handledAt: row.handledAt?.toISOString() ?? null,
    abilities: { handle },
  };
}
