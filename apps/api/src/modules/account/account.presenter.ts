import type { Account } from '@samhandling/contract';
import { accountAbilities, type Caller } from '@samhandling/domain';
import type { AccountRow } from './account.repository.ts';

export function presentAccount(caller: Caller, row: AccountRow): Account {
  const { changeRole, disable, makePasswordLink } = accountAbilities(caller, {
    accountId: row.id,
    regionRole: row.regionRole,
  });
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    regionRole: row.regionRole,
    isDisabled: row.isDisabled,
    memberships: row.memberships,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    abilities: { changeRole, disable, makePasswordLink },
  };
}
