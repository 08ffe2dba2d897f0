import { Injectable } from '@nestjs/common';
import type { Account, AccountChangeBody, AccountPage, AccountsQuery } from '@samhandling/contract';
import { accountAbilities, type Person } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { AccountAccess } from './account.access.ts';
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
    private readonly access: AccountAccess,
  ) {}

  async list(person: Person, query: AccountsQuery): Promise<AccountPage> {
    const page = await this.accounts.findPage(this.database, query);
    return mapPage(page, (row) => presentAccount(person, row));
  }

  async get(person: Person, id: string): Promise<Account> {
    const found = await this.accounts.findById(this.database, id);
    return presentAccount(person, this.access.authorize(found, person, 'view'));
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
      const found = await this.accounts.findForChange(tx, id);
      const row = this.access.authorize(found, person, 'administer', expectedVersion);
      const { changeRole, disable } = accountAbilities(person, {
        accountId: id,
        regionRole: row.regionRole,
      });
      if (!changeRole || !disable) throw ownRole();
      await this.accounts.updateStanding(tx, id, expectedVersion, change);
      await this.recordChange(tx, person, row, change);
      return presentAccount(person, { ...row, ...change, version: row.version + 1 });
    });
  }

  async signOutEverywhere(person: Person, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.accounts.findCredentialsForChange(tx, id);
      this.access.authorize(found, person, 'signOutEverywhere');
      await this.accounts.endSessions(tx, id);
      await this.history.record(tx, {
        subject: 'account',
        subjectId: id,
        event: 'account.signed_out_everywhere',
        accountId: person.accountId,
      });
    });
  }

  /** The owner has read that somebody else made a link for a new password. */
  async endPasswordLinkNotice(person: Person): Promise<void> {
    await this.unitOfWork.run((tx) => this.accounts.endPasswordLinkNotice(tx, person.accountId));
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
