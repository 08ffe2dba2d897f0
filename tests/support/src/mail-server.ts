import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  /** What has arrived, oldest first. */
  readonly mails: readonly ParsedMail[];
  mailsTo(address: string): ParsedMail[];
  stop(): Promise<void>;
}

/** A real SMTP server on a free port that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mailsTo: (address) =>
      mails.filter(({ to }) => [to].flat().some((header) => header?.text.includes(address))),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
