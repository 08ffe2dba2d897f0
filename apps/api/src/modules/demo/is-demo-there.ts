import type { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { DatabasePool } from '../../platform/database/database-pool.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DatabasePurpose } from './database-purpose.ts';
import { DatabasePurposeRepository } from './database-purpose.repository.ts';
import { DemoLoadingRepository } from './demo-loading.repository.ts';

/**
 * Whether the database holds a demo already; asked before the application is opened.
 * @throws {StartUpFault} where the database is a county's
 */
export async function isDemoThere(config: Config): Promise<boolean> {
  const database = new Database({ pool: new DatabasePool(config) });
  const unitOfWork = new UnitOfWork(database);
  const purposes = new DatabasePurposeRepository();
  try {
    await new DatabasePurpose(config, database, unitOfWork, purposes).require();
    return await new DemoLoadingRepository().isThere(database);
  } finally {
    await database.pool.end();
  }
}
