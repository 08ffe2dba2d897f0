import type { Logger } from 'pino';
import { currentRequest } from '../request/request-context.ts';
import type { SecurityEvent } from './security-events.ts';

/**
 * Who and what an event is about, by id; never a name, an e-mail address or a text that somebody
 * typed.
 */
type EventSubject = Readonly<{
  /** Who did it; null for a visitor. */
  account: string | null;
  /** Whose account it was tried on, where that is another. */
  aboutAccount?: string;
  subject?: string;
  subjectId?: string;
}>;

/**
 * Writes one line of the security log, with the network address of the caller. The inventory is
 * docs/security-log.md.
 */
export function logSecurity(
  logger: Logger,
  level: 'info' | 'warn',
  security: SecurityEvent,
  about: EventSubject,
): void {
  logger[level]({ security, network: currentRequest()?.network, ...about }, 'security');
}
