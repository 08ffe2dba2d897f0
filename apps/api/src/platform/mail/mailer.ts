import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { InjectConfig, type Config } from '../config/config.ts';
import { LanePause } from '../jobs/job-fault.ts';

export type Mail = Readonly<{ to: string; subject: string; text: string }>;

const TIMEOUT_MILLISECONDS = 20_000;
const CONNECTION_MILLISECONDS = 10_000;
const PAUSE_SECONDS = 60;

/**
 * Hands mails to the mail server. Slices ask for mails as jobs, and make their texts and links when the
 * job runs (docs/decisions/jobs.md).
 */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | undefined;

  constructor(@InjectConfig() private readonly config: Config) {
    if (config.smtpUrl === undefined) return;
    this.transport = createTransport(
      {
        url: config.smtpUrl,
        connectionTimeout: CONNECTION_MILLISECONDS,
        greetingTimeout: CONNECTION_MILLISECONDS,
        socketTimeout: TIMEOUT_MILLISECONDS,
      },
      { from: config.mailFrom },
    );
  }

  /** False where no mail server is set up; then coordinators hand links over by hand. */
  get isConfigured(): boolean {
    return this.transport !== undefined;
  }

  /**
   * Sends a mail and throws what the mail server or the way to it says.
   * @param messageName what the id of the message is made of: a mail server that sees it twice can tell
   */
  async send(mail: Mail, messageName: string): Promise<void> {
    const { hostname } = new URL(this.config.publicUrl);
    const message = { ...mail, messageId: `<${messageName}@${hostname}>` };
    await Promise.race([this.transport?.sendMail(message), rejectLater()]);
  }

  /**
   * As {@link send}, for the handler of a job.
   * @throws LanePause where the server can't be reached or refuses the log-in: no mail would leave now
   */
  async deliver(mail: Mail, messageName: string): Promise<void> {
    try {
      await this.send(mail, messageName);
    } catch (fault) {
      // The server has answered: it is about this mail.
      if (responseOf(fault) !== undefined && !isRefusedLogIn(fault)) throw fault;
      await this.requireServer();
      throw fault;
    }
  }

  /** Connects and logs in, and sends nothing. */
  private async requireServer(): Promise<void> {
    try {
      await Promise.race([this.transport?.verify(), rejectLater()]);
    } catch (cause) {
      const because = isRefusedLogIn(cause) ? 'mail_log_in_refused' : 'mail_server_unreachable';
      throw new LanePause(PAUSE_SECONDS, because, { cause });
    }
  }
}

/** The fields that nodemailer adds to an error. */
type MailFault = Error & Readonly<{ code?: string; responseCode?: number }>;

const responseOf = (fault: unknown) => (fault as MailFault).responseCode;
const isRefusedLogIn = (fault: unknown) =>
  ['EAUTH', 'ENOAUTH'].includes((fault as MailFault).code ?? '');

function rejectLater(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(
      () => reject(new Error('The mail server did not answer in time.')),
      TIMEOUT_MILLISECONDS,
    ).unref();
  });
}
