import { Injectable } from '@nestjs/common';
import { type HandlerOf, type JobPayload, Jobs } from '../../job-kinds/index.ts';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { JobContext } from '../../platform/jobs/job-kind.ts';
import { mailText } from '../../platform/mail/mail-text.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { CoordinatorRepository } from '../account/index.ts';

const NAME = 'remark.mail';

/** Tells the coordinators that a remark has come; what it says stays in the product. */
@Injectable()
export class RemarkMails implements HandlerOf<typeof NAME> {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly database: Database,
    private readonly coordinators: CoordinatorRepository,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  get canRun(): boolean {
    return this.mailer.isConfigured;
  }

  /** Keeps one mail for each coordinator. */
  async tellCoordinators(tx: Tx): Promise<void> {
    if (!this.mailer.isConfigured) return;
    for (const coordinatorId of await this.coordinators.ids(tx)) {
      await this.jobs.enqueue(tx, NAME, { coordinatorId });
    }
  }

  async run({ coordinatorId }: JobPayload<typeof NAME>, { id }: JobContext): Promise<void> {
    const coordinator = await this.coordinators.find(this.database, coordinatorId);
    if (!coordinator) return;
    const link = `${this.config.publicUrl}/synpunkter`;
    const text = mailText('remarkReceived', { link }, coordinator.language);
    await this.mailer.deliver({ to: coordinator.email, ...text }, `job-${id}`);
  }
}
