import type { Member } from '@samhandling/contract';
import { accountAbilities, type Caller } from '@samhandling/domain';
import type { MemberRow } from './member.repository.ts';

export function presentMember(caller: Caller, row: MemberRow): Member {
  const { accountId, name, email, role, since, regionRole } = row;
  const { makePasswordLink } = accountAbilities(caller, { accountId, regionRole });
  return { accountId, name, email, role, since, abilities: { makePasswordLink } };
}
