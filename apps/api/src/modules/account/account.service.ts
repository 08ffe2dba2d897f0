import { Injectable } from '@nestjs/common';
import type { Account, AccountChangeBody, AccountPage, AccountsQuery } from '@samhandling/contract';
import { accountAbilities, type Person } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { denied, notFound, requireVersion } from '../../platform/errors/request-fault.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { ownRole } from './account.errors.ts';
import { presentAccount } from './account.presenter.ts';
import { AccountRepository, type AccountRow } from './account.repository.ts';

@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
  ) {}

  async list(person: Person, query: AccountsQuery): Promise<AccountPage> {
    const page = await this.accounts.findPage(this.database, query);
    return mapPage(page, (row) => presentAccount(person, row));
  }

  async get(person: Person, id: string): Promise<Account> {
    const row = await this.accounts.findById(this.database, id);
    if (!row || !accountAbilities(person, { accountId: id }).view) throw notFound();
    return presentAccount(person, row);
  }

  /**
   * Gives or takes a role in the region, disables or lets in again. The database refuses every
   * change that would leave no administrator.
   */
  async change(
    person: Person,
    id: string,
    expectedVersion: number,
    change: AccountChangeBody,
  ): Promise<Account> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.loadForChange(tx, person, id);
      requireVersion(row, expectedVersion);
      await this.accounts.updateStanding(tx, id, expectedVersion, change);
      await this.recordChange(tx, person, row, change);
      return presentAccount(person, { ...row, ...change, version: row.version + 1 });
    });
  }

  async signOutEverywhere(person: Person, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.findCredentialsForChange(tx, id);
      if (!account) throw notFound();
      if (!accountAbilities(person, { accountId: id }).signOutEverywhere) throw denied();
      await this.accounts.endSessions(tx, id);
      await this.history.record(tx, {
        subject: 'account',
        subjectId: id,
        event: 'account.signed_out_everywhere',
        accountId: person.accountId,
      });
    });
  }

  private async loadForChange(tx: Tx, person: Person, id: string): Promise<AccountRow> {
    const row = await this.accounts.findForChange(tx, id);
    const abilities = accountAbilities(person, { accountId: id });
    if (!row || !abilities.view) throw notFound();
    if (person.accountId === id) throw ownRole();
    if (!abilities.changeRole || !abilities.disable) throw denied();
    return row;
  }

  private async recordChange(
    tx: Tx,
    person: Person,
    row: AccountRow,
    change: AccountChangeBody,
  ): Promise<void> {
    const entry = { subject: 'account', subjectId: row.id, accountId: person.accountId } as const;
    const before = { regionRole: row.regionRole, isDisabled: row.isDisabled };
    if (before.regionRole !== change.regionRole) {
      const { from, to } = changedFields(
        { regionRole: before.regionRole },
        { regionRole: change.regionRole },
      );
      await this.history.record(tx, { ...entry, event: 'account.role_changed', from, to });
    }
    if (before.isDisabled !== change.isDisabled) {
      const event = change.isDisabled ? 'account.disabled' : 'account.enabled';
      await this.history.record(tx, { ...entry, event });
    }
  }
}
