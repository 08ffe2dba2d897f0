import { parseArgs } from 'node:util';
import { emailSchema, requiredShortText } from '@samhandling/contract';
import type { Command } from '../../platform/cli/command.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { StartUpFault } from '../../platform/errors/start-up-fault.ts';
import { InvitationService } from './invitation.service.ts';

/** The first administrator gets an invitation, as everybody else. */
export const createAdministrator: Command = {
  name: 'admin create',
  usage: 'admin create --email ADDRESS --name NAME    invites an administrator and prints the link',
  async run(args, { open, print }) {
    const { email, name } = readOptions(args);
    const app = await open();
    const { link } = await app
      .get(UnitOfWork)
      .run((tx) =>
        app
          .get(InvitationService)
          .create(tx, { email, name, regionRole: 'administrator', invitedBy: null }),
      );
    print(
      link === null
        ? `An invitation was sent to ${email}.`
        : `Open this link within 14 days and choose a password:\n${link}`,
    );
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
