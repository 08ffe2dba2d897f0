export { hasLocalPostgres } from './binaries.ts';
export {
  LOCAL_POSTGRES_ERROR_CODES,
  LocalPostgresError,
  type LocalPostgresErrorCode,
} from './local-postgres.error.ts';
export {
  APP_ROLE,
  createDatabase,
  dropDatabase,
  ensureRoles,
  OWNER_ROLE,
  withClient,
} from './roles.ts';
export {
  startLocalPostgres,
  type LocalPostgres,
  type LocalPostgresOptions,
  type LocalPostgresStage,
} from './start-local-postgres.ts';
export { startReplica, type LocalReplica } from './start-replica.ts';
