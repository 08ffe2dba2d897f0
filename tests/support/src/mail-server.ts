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

type Options = Readonly<{
  /** What the server answers to a mail for this address; undefined where it takes the mail. */
  refusalOf?(address: string): string | undefined;
  /** Whether it takes whatever name and password somebody logs in with. */
  takesLogIn?(): boolean;
  /** Waited for before a mail is taken. */
  delay?(): Promise<unknown>;
  /** 0: a free one. */
  port?: number;
}>;

/** A real SMTP server on a free port that keeps what it is given. */
export async function startMailServer(options: Options = {}): Promise<MailServer> {
  const { refusalOf, takesLogIn = () => true, delay, port: wantedPort = 0 } = options;
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) =>
      takesLogIn() ? done(null, { user: 'samhandling' }) : done(new Error('No such user.')),
    onRcptTo({ address }, _session, done) {
      const refusal = refusalOf?.(address);
      if (refusal === undefined) done();
      else done(Object.assign(new Error(refusal), { responseCode: 550 }));
    },
    onData(stream, _session, done) {
      simpleParser(stream).then(async (mail) => {
        await delay?.();
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mailsTo: (address) =>
      mails.filter(({ to }) => [to].flat().some((header) => header?.text.includes(address))),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
