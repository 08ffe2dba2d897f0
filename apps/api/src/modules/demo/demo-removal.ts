import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { History } from '../../platform/history/history.ts';
import { DatabasePurposeRepository } from './database-purpose.repository.ts';
import {
  DemoRemovalRepository,
  type KeptContent,
  type ReachedAccount,
} from './demo-removal.repository.ts';

export type Removal = Readonly<{
  demoAccounts: readonly ReachedAccount[];
  /**
   * Accounts that a demo account invited or gave a role; disabled until an administrator enables
   * them.
   */
  switchedOff: readonly ReachedAccount[];
  endedLinks: number;
  /** How much the demo wrote; it is kept and marked as examples. */
  kept: KeptContent;
}>;

/** Turns the database of a demo into that of a county: closes every account of the demo. */
@Injectable()
export class DemoRemoval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly purposes: DatabasePurposeRepository,
    private readonly removal: DemoRemovalRepository,
    private readonly history: History,
  ) {}

  /** Undefined where there is no demo. */
  run(): Promise<Removal | undefined> {
    return this.unitOfWork.run(async (tx) => {
      // Waits for a demo that is being loaded; a later one finds that this is a county.
      const purpose = await this.purposes.findLocked(tx);
      const reached = await this.removal.reachedAccounts(tx);
      if (reached.length === 0 && purpose !== 'demo') return undefined;
      // Has to come first: only a transaction that changes the purpose may remove the last administrator.
      await this.purposes.change(tx, 'county');
      const demoAccounts = reached.filter(({ cameWithDemo }) => cameWithDemo);
      const switchedOff = reached.filter(({ cameWithDemo }) => !cameWithDemo);
      const endedLinks = await this.removal.endSessionsAndLinks(tx, idsOf(reached));
      await this.removal.closeDemoAccounts(tx, idsOf(demoAccounts));
      await this.removal.switchOff(tx, idsOf(switchedOff));
      for (const { id } of reached) {
        await this.history.record(tx, {
          subject: 'account',
          subjectId: id,
          event: 'account.disabled',
          accountId: null,
          to: { isDisabled: true },
        });
      }
      return { demoAccounts, switchedOff, endedLinks, kept: await this.removal.keptContent(tx) };
    });
  }
}

const idsOf = (accounts: readonly ReachedAccount[]): string[] => accounts.map(({ id }) => id);
