import { parseArgs } from 'node:util';
import { emailSchema } from '@samhandling/contract';
import type { Command } from '../../platform/cli/command.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { StartUpFault } from '../../platform/errors/start-up-fault.ts';
import { PasswordLinkService } from './password-link.service.ts';

/** `admin reset`: a link for a new password, also for the last administrator. */
export const resetPassword: Command = {
  name: 'admin reset',
  usage: 'admin reset --email ADDRESS                 makes a link for a forgotten password',
  async run(args, { open, print }) {
    const email = readEmail(args);
    const app = await open();
    const { link } = await app.get(PasswordLinkService).makeFor(email).catch(withoutAccount(email));
    print(`Open this link within an hour and choose a new password for ${email}:\n${link}`);
    return 0;
  },
};

const withoutAccount = (email: string) => (fault: unknown) => {
  if (!(fault instanceof RequestFault)) throw fault;
  throw new StartUpFault(`There is no account with the address ${email}.`, { cause: fault });
};

function readEmail(args: string[]): string {
  try {
    const { values } = parseArgs({ args, options: { email: { type: 'string' } } });
    const email = emailSchema.safeParse(values.email);
    if (email.success) return email.data;
  } catch (cause) {
    throw new StartUpFault(cause instanceof Error ? cause.message : "The options can't be read.", {
      cause,
    });
  }
  throw new StartUpFault('--email must be an e-mail address.');
}
