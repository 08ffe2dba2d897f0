import type { Command } from '../../platform/cli/command.ts';
import { StartUpFault } from '../../platform/errors/start-up-fault.ts';
import { DemoRemoval } from './demo-removal.ts';

/** `admin remove-demo`: for a database in which a demo and a county were mixed. */
export const removeDemo: Command = {
  name: 'admin remove-demo',
  usage: "admin remove-demo                           closes the demo's accounts for good",
  async run(args, { open, print }) {
    if (args.length > 0) throw new StartUpFault('admin remove-demo takes no options.');
    const app = await open();
    const removal = await app.get(DemoRemoval).run();
    if (!removal) {
      print('There is no demo in this database: nothing was changed.');
      return 0;
    }
    const { demoAccounts, switchedOff, endedLinks, kept } = removal;
    print(
      `Closed ${demoAccounts.length} accounts of the demo: without password, role, membership and session.`,
    );
    print(`Ended ${endedLinks} links that they had made or could have used.`);
    if (switchedOff.length > 0) {
      print(
        `Switched off ${switchedOff.length} accounts that they had let in or given a role; an administrator can switch on those that are known:`,
      );
      for (const { email, name } of switchedOff) print(`  ${email}  ${name}`);
    }
    print(
      `Kept, since history is never rewritten: ${kept.initiatives} initiatives and ${kept.actors} actors that are marked as examples, with their reports, and the demo's example values. A county that shall begin without them starts on an empty database.`,
    );
    print(
      "The database is a county's from now on. Make its first administrator with admin create.",
    );
    return 0;
  },
};
