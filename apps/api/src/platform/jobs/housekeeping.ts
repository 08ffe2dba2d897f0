import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { sql } from '../database/sql.ts';
import type { Tx } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { LOGGER } from '../logging/logger-token.ts';

const HOUR_MILLISECONDS = 3_600_000;

type Sweep = (tx: Tx) => Promise<unknown>;

/** Deletes, every hour, old keys, finished jobs and full purses, and what slices ask for. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly sweeps: Sweep[] = [deleteFinished];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Adds something to delete every hour, in a transaction of its own; called from a constructor. */
  add(sweep: Sweep): void {
    this.sweeps.push(sweep);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MILLISECONDS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Deletes all that is due; tests call it instead of waiting. */
  async sweep(): Promise<void> {
    for (const sweep of this.sweeps) {
      try {
        await this.unitOfWork.run(sweep);
      } catch (fault) {
        this.logger.warn({ err: fault }, 'housekeeping failed');
      }
    }
  }
}

async function deleteFinished(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from idempotency_key where created_at < now() - interval '2 days'`);
  await tx.execute(sql`delete from outbox_job where done_at < now() - interval '30 days'`);
  await tx.execute(sql`delete from purse where full_at < clock_timestamp()`);
}
