import { Injectable } from '@nestjs/common';
import {
  ACCOUNT_POLICY,
  type AccountFacts,
  type ActOf,
  type RegionRole,
} from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { AccountRepository } from './account.repository.ts';

type Row = { readonly id: string; readonly regionRole: RegionRole | null };

@Injectable()
export class AccountAccess extends RowAccess<Row, AccountFacts, ActOf<typeof ACCOUNT_POLICY>> {
  protected readonly policy = ACCOUNT_POLICY;

  constructor(private readonly accounts: AccountRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<AccountFacts | undefined> {
    return this.accounts.findFacts(reader, id);
  }

  protected factsOf({ id, regionRole }: Row): AccountFacts {
    return { accountId: id, regionRole };
  }
}
