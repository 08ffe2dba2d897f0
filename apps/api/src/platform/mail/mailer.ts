import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { InjectConfig, type Config } from '../config/config.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Outbox } from '../jobs/outbox.ts';

export type Mail = Readonly<{ to: string; subject: string; text: string }>;

const JOB = 'mail';
const TIMEOUT_MILLISECONDS = 20_000;

/** Mails leave through the outbox: kept with the change that causes them, sent once it is kept. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | undefined;

  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly outbox: Outbox,
  ) {
    if (config.smtpUrl === undefined) return;
    this.transport = createTransport(config.smtpUrl, { from: config.mailFrom });
    outbox.handle(JOB, (payload, { id }) => this.deliver(payload as Mail, id));
  }

  /** Without a mail server links are shown to the one who makes them. */
  get isConfigured(): boolean {
    return this.transport !== undefined;
  }

  async send(tx: Tx, mail: Mail): Promise<void> {
    if (this.isConfigured) await this.outbox.add(tx, JOB, mail);
  }

  /** The message id follows from the job: a mail server that sees it twice can tell. */
  private async deliver(mail: Mail, jobId: string): Promise<void> {
    const { hostname } = new URL(this.config.publicUrl);
    const sending = this.transport?.sendMail({ ...mail, messageId: `<job-${jobId}@${hostname}>` });
    await Promise.race([sending, rejectLater()]);
  }
}

function rejectLater(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(
      () => reject(new Error('The mail server did not answer in time.')),
      TIMEOUT_MILLISECONDS,
    ).unref();
  });
}
