type PostgresFault = Error & { code: string; constraint?: string };

const READ_ONLY_CODE = '25006'; // read_only_sql_transaction

const UNREACHABLE_CODES = new Set([
  READ_ONLY_CODE,
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57014', // query_canceled: statement_timeout
  '55P03', // lock_not_available: lock_timeout
  '25P03', // idle_in_transaction_session_timeout
  '53300', // too_many_connections
  '53100', // disk_full
  '53200', // out_of_memory
]);

const UNREACHABLE_MESSAGES =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Connection ended|terminating connection|Client has encountered a connection error|not queryable|Cannot use a pool after calling end/i;

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

/** The database did not answer (in time): nothing is wrong with the request. */
export function isDatabaseUnavailable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault instanceof AggregateError) return fault.errors.some(isDatabaseUnavailable);
  const code = codeOf(fault);
  return (
    UNREACHABLE_CODES.has(code) || code.startsWith('08') || UNREACHABLE_MESSAGES.test(fault.message)
  );
}

/** The database can be read and not written, as a standby after a failover. */
export function isReadOnly(fault: unknown): boolean {
  return codeOf(fault) === READ_ONLY_CODE;
}

/** After these the connection is not worth a rollback. */
export function isConnectionFault(fault: unknown): boolean {
  return isDatabaseUnavailable(fault) && !['57014', '55P03'].includes(codeOf(fault));
}

/** Serialization failure or deadlock: the same work succeeds when it runs again. */
export function isTransientConflict(fault: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(fault));
}

/** The name of the constraint that refused the row, or undefined. */
export function violatedConstraint(fault: unknown): string | undefined {
  return codeOf(fault).startsWith('23') ? (fault as PostgresFault).constraint : undefined;
}
