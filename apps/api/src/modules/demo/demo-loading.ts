import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DatabasePurposeRepository } from './database-purpose.repository.ts';
import { DemoLoadingRepository, type LoadedDemo } from './demo-loading.repository.ts';

/** Services of the product for the program that loads a demo; they run in its transaction. */
@Injectable()
export class DemoLoading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly purposes: DatabasePurposeRepository,
    private readonly loaded: DemoLoadingRepository,
  ) {}

  /**
   * Whether a demo is to be loaded: false where one is there, or where the database is (or became) a
   * county's. Until the transaction ends the database keeps its purpose.
   */
  begin(): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const purpose = await this.purposes.findLocked(tx);
      return purpose === 'demo' && !(await this.loaded.isThere(tx));
    });
  }

  /** Marks what was loaded: initiatives and actors as examples, accounts as those to close with the demo. */
  finish(demo: LoadedDemo): Promise<void> {
    return this.unitOfWork.run((tx) => this.loaded.mark(tx, demo));
  }
}
