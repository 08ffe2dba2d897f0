import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { sql } from '../database/sql.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { LOGGER } from '../http/logger-token.ts';

const HOUR_MILLISECONDS = 3_600_000;

/** Removes what has served: old keys, counters and jobs that are done. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MILLISECONDS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Tests call it instead of waiting for the hour. */
  async sweep(): Promise<void> {
    try {
      await this.unitOfWork.run(async (tx) => {
        await tx.execute(
          sql`delete from idempotency_key where created_at < now() - interval '2 days'`,
        );
        await tx.execute(sql`delete from outbox_job where done_at < now() - interval '30 days'`);
        await tx.execute(sql`delete from purse where full_at < clock_timestamp()`);
      });
    } catch (fault) {
      this.logger.warn({ err: fault }, 'housekeeping failed');
    }
  }
}
