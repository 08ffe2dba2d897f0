import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { InjectConfig, type Config } from '../config/config.ts';
import type { Tx } from '../database/transaction.ts';
import { Outbox } from '../jobs/outbox.ts';

export type Mail = Readonly<{ to: string; subject: string; text: string }>;

/** Ids, dates and words of fixed lists, from which a mail is made when it is sent. */
export type MailIds = Readonly<Record<string, string | number | null>>;

/** Sends a mail that was made for the job at hand. */
export type SendMail = (mail: Mail) => Promise<void>;

const JOB = 'mail';
const TIMEOUT_MILLISECONDS = 20_000;

/**
 * Mails are sent through the outbox: saved in the transaction of the change, sent after its commit. Of a mail
 * with a link that opens something only ids are saved; its text is made when it is sent.
 */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | undefined;

  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly outbox: Outbox,
  ) {
    if (config.smtpUrl === undefined) return;
    this.transport = createTransport(config.smtpUrl, { from: config.mailFrom });
    // The message id follows from the job: a mail server that sees it twice can tell.
    outbox.handle(JOB, (payload, { id }) => this.deliver(payload as Mail, `job-${id}`));
  }

  /** Without a mail server the coordinators hand links over. */
  get isConfigured(): boolean {
    return this.transport !== undefined;
  }

  /** Keeps a mail, as it will be sent, with the change that causes it; it holds nothing secret. */
  async send(tx: Tx, mail: Mail): Promise<void> {
    if (this.isConfigured) await this.outbox.add(tx, JOB, mail);
  }

  /** Keeps only what a mail is made of; see {@link handle}. */
  async sendLater(tx: Tx, kind: string, ids: MailIds): Promise<void> {
    if (this.isConfigured) await this.outbox.add(tx, kind, ids);
  }

  /**
   * Says how mails of a kind are made when they are sent; called from a constructor. Each attempt
   * makes another link, so each has a message id of its own.
   */
  handle(kind: string, make: (ids: MailIds, send: SendMail) => Promise<void>): void {
    if (!this.isConfigured) return;
    this.outbox.handle(kind, (payload, { id, attempts }) =>
      make(payload as MailIds, (mail) => this.deliver(mail, `job-${id}-${attempts}`)),
    );
  }

  /** Sends a mail at once, and throws when the mail server does not take it. */
  async deliver(mail: Mail, messageName: string): Promise<void> {
    const { hostname } = new URL(this.config.publicUrl);
    const sending = this.transport?.sendMail({
      ...mail,
      messageId: `<${messageName}@${hostname}>`,
    });
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
