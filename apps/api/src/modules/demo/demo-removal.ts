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
  /** Accounts that one of the demo's let in or gave a role: off until an administrator lets them in. */
  switchedOff: readonly ReachedAccount[];
  endedLinks: number;
  /** What the demo wrote. It is kept, marked as examples. */
  kept: KeptContent;
}>;

/** Turns a database that holds a demo into a county's: afterwards nobody gets in through the demo. */
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
      // A demo that is being loaded is waited for; one that comes later finds a county.
      const purpose = await this.purposes.findLocked(tx);
      const reached = await this.removal.reachedAccounts(tx);
      if (reached.length === 0 && purpose !== 'demo') return undefined;
      // First of all: the last administrator may go in this transaction alone.
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
