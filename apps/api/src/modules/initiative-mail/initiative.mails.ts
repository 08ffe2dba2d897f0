import { Injectable } from '@nestjs/common';
import type { PublicationTransition } from '@samhandling/domain';
import { type JobPayload, Jobs } from '../../job-kinds/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { CoordinatorRepository } from '../account/index.ts';

type MailOccasion = JobPayload<'initiative.mail'>['about'];

/**
 * Tells the other side what happened to an initiative: one mail for each transition and recipient.
 */
@Injectable()
export class InitiativeMails {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly coordinators: CoordinatorRepository,
  ) {}

  /**
   * Who gets a mail: the coordinators when it is submitted, its writer when it is returned or
   * published.
   */
  async tell(tx: Tx, name: PublicationTransition, { id }: { id: string }): Promise<void> {
    if (name === 'submit') await this.tellCoordinators(tx, 'submitted', id);
    if (name === 'return') await this.tellAuthor(tx, 'returned', id);
    if (name === 'publish') await this.tellAuthor(tx, 'published', id);
  }

  /** Tells the coordinators that a change of a published initiative waits for them. */
  async tellOfChange(tx: Tx, { id }: { id: string }): Promise<void> {
    await this.tellCoordinators(tx, 'change_proposed', id);
  }

  async tellOfReport(tx: Tx, { id }: { id: string }): Promise<void> {
    await this.tellCoordinators(tx, 'report_filed', id);
  }

  /** Asks the writer of the initiative the coordinator's question. */
  async tellOfQuestion(tx: Tx, initiativeId: string, contributionId: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    await this.jobs.enqueue(tx, 'contribution.question_mail', { initiativeId, contributionId });
  }

  private async tellCoordinators(tx: Tx, about: MailOccasion, initiativeId: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    for (const coordinatorId of await this.coordinators.ids(tx)) {
      await this.jobs.enqueue(tx, 'initiative.mail', { initiativeId, about, coordinatorId });
    }
  }

  private async tellAuthor(tx: Tx, about: MailOccasion, initiativeId: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    await this.jobs.enqueue(tx, 'initiative.mail', { initiativeId, about, coordinatorId: null });
  }
}
