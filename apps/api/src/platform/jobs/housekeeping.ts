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

  private async sweep(): Promise<void> {
    try {
      await this.unitOfWork.run(async (tx) => {
        await tx.execute(
          sql`delete from idempotency_key where created_at < now() - interval '2 days'`,
        );
        await tx.execute(sql`delete from outbox_job where done_at < now() - interval '30 days'`);
        await tx.execute(
          sql`delete from rate_limit where expire < extract(epoch from now()) * 1000 - 3600000`,
        );
      });
    } catch (fault) {
      this.logger.warn({ err: fault }, 'housekeeping failed');
    }
  }
}
