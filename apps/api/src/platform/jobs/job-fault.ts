import type { LanePauseReason } from '@samhandling/domain';
import { withoutAddresses, withoutSecrets } from '../logging/logging.ts';

const LONGEST_TEXT = 300;

/** Thrown by a handler when another try would not help: the job is given up at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/** Thrown by a handler when the whole lane has to wait: the lane pauses, and no try is counted. */
export class LanePause extends Error {
  override readonly name = 'LanePause';

  constructor(
    readonly seconds: number,
    readonly because: LanePauseReason,
    options?: ErrorOptions,
  ) {
    super(`The lane pauses: ${because}`, options);
  }
}

/** Another process has the job, or it was ended. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  override readonly message = 'This process has the job no longer.';
}

/** What is kept of a fault: one short line without addresses of mail, without links and secrets. */
export function faultText(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}` : 'Unknown fault';
  const line = withoutAddresses(text)
    .replaceAll(/\b[a-z]+:\/\/\S+/gi, (url) => withoutSecrets(url))
    .replaceAll(/[\w%-]{43,}/g, '…')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
}
