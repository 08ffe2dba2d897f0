import type { Person } from '@samhandling/domain';
import type { Logger } from 'pino';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    /** The account's epoch at log-in; when it moves on, the session is no longer accepted. */
    epoch: number;
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    person?: Person | null;
    /** The epoch of the signed-in person's account and session. */
    epoch?: number | undefined;
    log: Logger;
  }
}
