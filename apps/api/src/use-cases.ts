/** What a program of its own uses of the product: the one that loads a demo and serves it. */
export { announce } from './announce.ts';
export { AppModule } from './app.module.ts';
export { ActorService, MemberService } from './modules/actor/index.ts';
export { ContributionService } from './modules/contribution/index.ts';
export { DemoLoading, DemoLogIns, isDemoThere } from './modules/demo/index.ts';
export { ImportRunService, SourceSites } from './modules/import-run/index.ts';
export { InitiativeService, InitiativeTransitionService } from './modules/initiative/index.ts';
export {
  AcceptanceService,
  AdministratorInvitation,
  InvitationService,
} from './modules/invitation/index.ts';
export { ObservationService } from './modules/observation/index.ts';
export { OwnershipService } from './modules/ownership/index.ts';
export { PartnershipService } from './modules/partnership/index.ts';
export { SeriesService } from './modules/series/index.ts';
export { SeriesSourceService } from './modules/series-source/index.ts';
export { StatusReportService } from './modules/status-report/index.ts';
export { PasswordHasher } from './platform/auth/password-hasher.ts';
export { PersonDirectory } from './platform/auth/person-directory.ts';
export { readConfig, type Config } from './platform/config/config.ts';
export { setClock, TOLD_TIME } from './platform/database/clock.ts';
export type { Connections } from './platform/database/database.ts';
export { DatabasePool } from './platform/database/database-pool.ts';
export { migrate } from './platform/database/migrate.ts';
export { withStartLock } from './platform/database/start-lock.ts';
export { exitOnFault } from './platform/errors/exit-on-fault.ts';
export { runServer } from './platform/http/run-server.ts';
export { JobRunner } from './platform/jobs/job-runner.ts';
export { createApp } from './platform/create-app.ts';
export { openContext } from './platform/open-context.ts';
export { Clock } from './platform/time/clock.ts';
