import { parseArgs } from 'node:util';
import { emailSchema, requiredShortText } from '@samhandling/contract';
import type { Command } from '../../platform/cli/command.ts';
import { StartUpFault } from '../../platform/errors/start-up-fault.ts';
import { AdministratorInvitation } from './administrator-invitation.ts';

/** `admin create`: invites an administrator, also the first one. */
export const createAdministrator: Command = {
  name: 'admin create',
  usage:
    'admin create --email ADDRESS --name NAME    invites an administrator: by mail, or with a link',
  async run(args, { open, print }) {
    const { email, name } = readOptions(args);
    const app = await open();
    const { mail, link } = await app.get(AdministratorInvitation).make(email, name);
    if (mail === 'sent') print(`The mail server took an invitation to ${email}.`);
    if (mail === 'failed') {
      print(`The mail server could not be reached, so nothing was sent to ${email}.`);
    }
    if (link !== null) print(`Open this link within 14 days and accept the invitation:\n${link}`);
    return 0;
  },
};

function readOptions(args: string[]): { email: string; name: string } {
  const { values } = parse(args);
  const email = emailSchema.safeParse(values.email);
  if (!email.success) throw new StartUpFault('--email must be an e-mail address.');
  const name = requiredShortText(200).safeParse(values.name);
  if (!name.success) throw new StartUpFault('--name must say the name of the administrator.');
  return { email: email.data, name: name.data };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } });
  } catch (cause) {
    throw new StartUpFault(cause instanceof Error ? cause.message : "The options can't be read.", {
      cause,
    });
  }
}
