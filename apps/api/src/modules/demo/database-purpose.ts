import { Injectable } from '@nestjs/common';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { StartUpFault } from '../../platform/errors/start-up-fault.ts';
import { DatabasePurposeRepository } from './database-purpose.repository.ts';

/**
 * A database is a demo's or a county's from its first start on: the demo's password is published, so
 * a demo's database never serves as a county, and a demo is never loaded into a county's.
 */
@Injectable()
export class DatabasePurpose {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly purposes: DatabasePurposeRepository,
  ) {}

  /** Called by the server before it loads or serves anything. @throws {StartUpFault} */
  async require(): Promise<void> {
    const wanted = this.config.isDemo ? 'demo' : 'county';
    let purpose = await this.purposes.find(this.database);
    if (purpose === undefined) {
      await this.unitOfWork.run((tx) => this.purposes.decide(tx, wanted));
      purpose = await this.purposes.find(this.database);
    }
    if (purpose === wanted) return;
    throw new StartUpFault(
      purpose === 'demo'
        ? "This database holds a demo, whose password is published: start on an empty database, or close the demo's accounts first with: npm run admin -- remove-demo (in Docker: node apps/api/dist/cli.js admin remove-demo)."
        : "This database is a county's and never becomes a demo: start the demo on an empty database, or start without DEMO=true.",
    );
  }
}
