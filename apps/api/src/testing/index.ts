export { createTestApp, letTimeBeTold, type TestApp } from './create-test-app.ts';
export { seedAccount, seedActor, type SeededAccount } from './seed.ts';
export { TestClient, type Answer } from './test-client.ts';
export { Public, Requires, SameForAll } from '../platform/auth/access.ts';
export { ROOT_ROUTES } from '../platform/http/api-info.ts';
export { Clock } from '../platform/time/clock.ts';
export { AccessGuard } from '../platform/auth/access.guard.ts';
export { SessionCookie } from '../platform/auth/session-cookie.ts';
export { PersonDirectory } from '../platform/auth/person-directory.ts';
export { RouteInventory } from '../platform/auth/route-inventory.ts';
export { TOLD_TIME } from '../platform/database/clock.ts';
export { ChangeFeed } from '../platform/changes/change-feed.ts';
export { type Mark, type Marks } from '../platform/changes/change.repository.ts';
export { MIGRATIONS } from '../schema/migrations/index.ts';
export { migrate } from '../platform/database/migrate.ts';
export { UnitOfWork } from '../platform/database/unit-of-work.ts';
export { History } from '../platform/history/history.ts';
export { registeredConstraints } from '../platform/errors/constraint-codes.ts';
export { PasswordHasher } from '../platform/auth/password-hasher.ts';
export { buildOpenApiDocument } from '../platform/http/openapi/build-openapi-document.ts';
export { CountyFacts, CountyLoader, PastLoader } from '../modules/facts/index.ts';
export { StrategyWords } from '../modules/everyday-word/index.ts';
export { StrategyLoader } from '../modules/strategy/index.ts';
export { SourceClock, SourceSites } from '../modules/import-run/index.ts';
export { SCHEMA_CHANGES, TABLES } from '../schema/index.ts';
export { JOB_KINDS, JOB_LANES, Jobs } from '../job-kinds/index.ts';
export { JobRunner } from '../platform/jobs/job-runner.ts';
export { DatedInitiatives1764000000028 } from '../schema/migrations/0028-dated-initiatives.ts';
export { Jobs1764000000023 } from '../schema/migrations/0023-jobs.ts';
export { Links1764000000015 } from '../schema/migrations/0015-links.ts';
export { createAdministrator } from '../modules/invitation/invitation.cli.ts';
export { resetPassword } from '../modules/account/account.cli.ts';
export { Database } from '../platform/database/database.ts';
export { ReportingDatabase } from '../platform/database/reporting-database.ts';
export { requireNoTransaction } from '../platform/database/transaction-scope.ts';
export { GiveUp, LanePause } from '../platform/jobs/job-fault.ts';
export {
  type AnyJobHandler,
  type JobContext,
  type JobKinds,
  kindIn,
  scheduledPayload,
} from '../platform/jobs/job-kind.ts';
export { Housekeeping } from '../platform/jobs/housekeeping.ts';
export { JobQueue } from '../platform/jobs/job-queue.ts';
export type { JobTimes } from '../platform/jobs/job-runner.ts';
export { createLogger } from '../platform/logging/logging.ts';
export { sql } from '../platform/database/sql.ts';
