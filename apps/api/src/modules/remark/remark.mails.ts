import { Injectable } from '@nestjs/common';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { mailText } from '../../platform/mail/mail-text.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { RemarkRepository } from './remark.repository.ts';

/** Tells the coordinators that a remark has come; what it says stays in the product. */
@Injectable()
export class RemarkMails {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly remarks: RemarkRepository,
  ) {}

  async tellCoordinators(tx: Tx): Promise<void> {
    if (!this.mailer.isConfigured) return;
    const link = `${this.config.publicUrl}/synpunkter`;
    for (const { email, language } of await this.remarks.findCoordinators(tx)) {
      await this.mailer.send(tx, { to: email, ...mailText('remarkReceived', { link }, language) });
    }
  }
}
