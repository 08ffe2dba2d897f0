import { Inject, Injectable } from '@nestjs/common';
import type { OperatingNotice } from '@samhandling/contract';
import type { Logger } from 'pino';
import { LOGGER } from '../logging/logger-token.ts';

/** Collects what is wrong with the installation, as this process has seen it since its start. */
@Injectable()
export class OperatingNotices {
  private readonly seenAt = new Map<OperatingNotice['code'], Date>();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** Logs the first time only; `advice` tells whoever runs the product what to do. */
  raise(code: OperatingNotice['code'], advice: string): void {
    if (this.seenAt.has(code)) return;
    this.seenAt.set(code, new Date());
    this.logger.warn({ notice: code }, advice);
  }

  list(): OperatingNotice[] {
    return [...this.seenAt].map(([code, since]) => ({ code, since: since.toISOString() }));
  }
}
