export const LOCAL_POSTGRES_ERROR_CODES = [
  'binaries_missing',
  'binaries_broken',
  'data_dir_unwritable',
  'data_dir_foreign',
  'data_dir_incomplete',
  'data_dir_other_version',
  'data_dir_locked',
  'root_refused',
  'initdb_failed',
  'start_failed',
  'server_unresponsive',
] as const;

export type LocalPostgresErrorCode = (typeof LOCAL_POSTGRES_ERROR_CODES)[number];

/**
 * Why the local PostgreSQL could not be started; `detail` is the message of the system or the
 * server.
 */
export class LocalPostgresError extends Error {
  readonly code: LocalPostgresErrorCode;
  readonly detail: string;

  constructor(code: LocalPostgresErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'LocalPostgresError';
    this.code = code;
    this.detail = detail;
  }
}
