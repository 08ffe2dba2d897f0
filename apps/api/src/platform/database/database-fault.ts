type PostgresFault = Error & { code: string; constraint?: string; routine?: string };

/** A standby, or a primary that was demoted. */
const READ_ONLY_CODE = '25006';

const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

const DRIVER_MESSAGES =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Connection ended|terminating connection|Client has encountered a connection error|not queryable|Cannot use a pool after calling end/i;

/** Classes of SQLSTATE (the first two characters) for trouble in PostgreSQL, not in the request or our SQL. */
const UNAVAILABLE_CLASSES = new Set([
  '08', // connection
  '28', // log-in to the database refused
  '3D', // the database is gone
  '40', // ended because of another transaction: deadlock, serialization, conflict with recovery
  '53', // out of disk, memory or connections
  '57', // cancelled, shut down, starting, dropped
  '58', // the operating system: a disk that can't be read
  'XX', // PostgreSQL itself: damaged data, or a fault in it
]);

const UNAVAILABLE_CODES = new Set([
  READ_ONLY_CODE,
  '25P03', // idle_in_transaction_session_timeout
  '25P04', // transaction_timeout
  '55P03', // lock_not_available: lock_timeout
]);

/** After these the connection can still be used; a rollback ends the transaction. */
const CLASSES_OF_STATEMENT = new Set(['40', '53']);
const CODES_OF_STATEMENT = new Set(['57014', '55P03']);

/** Faults that do not go away by themselves: an operator has to see them. */
const BROKEN_CLASSES = new Set(['28', '3D', '58', 'XX']);

const SQLSTATE = /^[0-9A-Z]{5}$/;

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

/** The SQLSTATE of what PostgreSQL refused, or undefined. */
export function sqlStateOf(fault: unknown): string | undefined {
  const code = codeOf(fault);
  return SQLSTATE.test(code) && !NETWORK_CODES.has(code) ? code : undefined;
}

const classOf = (fault: unknown): string => sqlStateOf(fault)?.slice(0, 2) ?? '';

/** The database did not answer (in time) or ended the work: nothing is wrong with the request. */
export function isDatabaseUnavailable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault instanceof AggregateError) return fault.errors.some(isDatabaseUnavailable);
  const code = codeOf(fault);
  return (
    NETWORK_CODES.has(code) ||
    UNAVAILABLE_CODES.has(code) ||
    UNAVAILABLE_CLASSES.has(classOf(fault)) ||
    DRIVER_MESSAGES.test(fault.message)
  );
}

/** The database can be read and not written, as a standby after a failover. */
export function isReadOnly(fault: unknown): boolean {
  return codeOf(fault) === READ_ONLY_CODE;
}

/** The database is damaged or does not let us in. */
export function isDatabaseBroken(fault: unknown): boolean {
  return BROKEN_CLASSES.has(classOf(fault));
}

/** After these the connection is not worth a rollback. */
export function isConnectionFault(fault: unknown): boolean {
  const isOfStatement =
    CODES_OF_STATEMENT.has(codeOf(fault)) || CLASSES_OF_STATEMENT.has(classOf(fault));
  return isStatementOutdated(fault) || (isDatabaseUnavailable(fault) && !isOfStatement);
}

/** A plan that the connection keeps is of a table that was changed since: another connection plans anew. */
export function isStatementOutdated(fault: unknown): boolean {
  return codeOf(fault) === '0A000' && (fault as PostgresFault).routine === 'RevalidateCachedQuery';
}

/** Serialization failure, deadlock or an outdated plan: the same work succeeds when it runs again. */
export function isTransientConflict(fault: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(fault)) || isStatementOutdated(fault);
}

/** The name of the constraint that refused the row, or undefined. */
export function violatedConstraint(fault: unknown): string | undefined {
  return classOf(fault) === '23' ? (fault as PostgresFault).constraint : undefined;
}
