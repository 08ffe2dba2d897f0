import { Injectable } from '@nestjs/common';
import type { HandlerOf, JobPayload } from '../../job-kinds/index.ts';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import type { JobContext } from '../../platform/jobs/job-kind.ts';
import { mailText } from '../../platform/mail/mail-text.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { CoordinatorRepository, type Recipient } from '../account/index.ts';
import { InitiativeMailRepository, type MailedInitiative } from './initiative-mail.repository.ts';

const TEXTS = {
  submitted: 'initiativeSubmitted',
  returned: 'initiativeReturned',
  published: 'initiativePublished',
  report_filed: 'statusReportFiled',
  change_proposed: 'initiativeChangeProposed',
} as const satisfies Record<JobPayload<'initiative.mail'>['about'], Text>;

type Text = Parameters<typeof mailText>[0];

/** Writes mails about an initiative, with its words as they are when the mail leaves. */
@Injectable()
export class InitiativeLetters {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  get canSend(): boolean {
    return this.mailer.isConfigured;
  }

  send(
    text: Text,
    { id, title, ownerName }: MailedInitiative,
    { email, language }: Recipient,
    { reason, jobId }: { reason: string; jobId: string },
  ): Promise<void> {
    const link = `${this.config.publicUrl}/initiativ/${id}`;
    const values = { title, actor: ownerName, reason, link };
    return this.mailer.deliver({ to: email, ...mailText(text, values, language) }, `job-${jobId}`);
  }
}

/** Mails what happened to an initiative to one person. */
@Injectable()
export class InitiativeMailJob implements HandlerOf<'initiative.mail'> {
  constructor(
    private readonly database: Database,
    private readonly initiatives: InitiativeMailRepository,
    private readonly coordinators: CoordinatorRepository,
    private readonly letters: InitiativeLetters,
  ) {}

  get canRun(): boolean {
    return this.letters.canSend;
  }

  async run(payload: JobPayload<'initiative.mail'>, job: JobContext): Promise<void> {
    const { initiativeId, about, coordinatorId } = payload;
    const initiative = await this.initiatives.find(this.database, initiativeId);
    const recipient =
      coordinatorId === null
        ? await this.initiatives.findAuthor(this.database, initiativeId)
        : await this.coordinators.find(this.database, coordinatorId);
    if (!initiative || !recipient) return;
    const isReturned = about === 'returned';
    const reason = isReturned
      ? await this.initiatives.findReturnReason(this.database, initiativeId)
      : '';
    await this.letters.send(TEXTS[about], initiative, recipient, { reason, jobId: job.id });
  }
}

/** Mails the coordinator's question about a contribution to whoever wrote the initiative. */
@Injectable()
export class ContributionQuestionJob implements HandlerOf<'contribution.question_mail'> {
  constructor(
    private readonly database: Database,
    private readonly initiatives: InitiativeMailRepository,
    private readonly letters: InitiativeLetters,
  ) {}

  get canRun(): boolean {
    return this.letters.canSend;
  }

  async run(
    { initiativeId, contributionId }: JobPayload<'contribution.question_mail'>,
    job: JobContext,
  ): Promise<void> {
    const initiative = await this.initiatives.find(this.database, initiativeId);
    const recipient = await this.initiatives.findAuthor(this.database, initiativeId);
    const reason = await this.initiatives.findQuestion(this.database, contributionId);
    // Sends nothing where the question was answered or withdrawn meanwhile.
    if (!initiative || !recipient || reason === undefined) return;
    await this.letters.send('contributionQuestioned', initiative, recipient, {
      reason,
      jobId: job.id,
    });
  }
}
