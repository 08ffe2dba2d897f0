import { Injectable } from '@nestjs/common';
import type { Initiative } from '@samhandling/contract';
import type { PublicationTransition } from '@samhandling/domain';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { mailText } from '../../platform/mail/mail-text.ts';
import { InitiativeMailRepository, type Recipient } from './initiative-mail.repository.ts';

type Kind = Extract<
  Parameters<typeof mailText>[0],
  | 'initiativeSubmitted'
  | 'initiativeReturned'
  | 'initiativePublished'
  | 'contributionQuestioned'
  | 'statusReportFiled'
>;
type Asked = Pick<Initiative, 'id' | 'title' | 'owner'>;
type Told = Asked & Pick<Initiative, 'returnReason'>;

/** Tells the other side what happened to an initiative: one mail for a step and recipient. */
@Injectable()
export class InitiativeMails {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly recipients: InitiativeMailRepository,
  ) {}

  /** Submitted: the coordinators. Returned or published: whoever wrote it. Otherwise nobody. */
  async tell(tx: Tx, name: PublicationTransition, initiative: Told): Promise<void> {
    if (!this.mailer.isConfigured) return;
    if (name === 'submit') await this.tellCoordinators(tx, 'initiativeSubmitted', initiative);
    if (name === 'return') await this.tellAuthor(tx, 'initiativeReturned', initiative);
    if (name === 'publish') await this.tellAuthor(tx, 'initiativePublished', initiative);
  }

  async tellOfReport(tx: Tx, initiative: Told): Promise<void> {
    if (this.mailer.isConfigured) await this.tellCoordinators(tx, 'statusReportFiled', initiative);
  }

  /** Whoever wrote the initiative is asked. */
  async tellOfQuestion(tx: Tx, initiative: Asked, question: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    const told = { ...initiative, returnReason: question };
    await this.tellAuthor(tx, 'contributionQuestioned', told);
  }

  private async tellCoordinators(tx: Tx, kind: Kind, initiative: Told): Promise<void> {
    for (const recipient of await this.recipients.findCoordinators(tx)) {
      await this.send(tx, kind, initiative, recipient);
    }
  }

  private async tellAuthor(tx: Tx, kind: Kind, initiative: Told): Promise<void> {
    const recipient = await this.recipients.findAuthor(tx, initiative.id);
    if (recipient) await this.send(tx, kind, initiative, recipient);
  }

  private async send(
    tx: Tx,
    kind: Kind,
    told: Told,
    { email, language }: Recipient,
  ): Promise<void> {
    const values = {
      title: told.title,
      actor: told.owner.name,
      reason: told.returnReason ?? '',
      link: `${this.config.publicUrl}/initiativ/${told.id}`,
    };
    await this.mailer.send(tx, { to: email, ...mailText(kind, values, language) });
  }
}
