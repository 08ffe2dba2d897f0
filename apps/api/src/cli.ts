import 'reflect-metadata';
import { AppModule } from './app.module.ts';
import { resetPassword } from './modules/account/account.cli.ts';
import { removeDemo } from './modules/demo/demo.cli.ts';
import { createAdministrator } from './modules/invitation/invitation.cli.ts';
import { strategyCommands } from './modules/strategy/strategy.cli.ts';
import type { Command } from './platform/cli/command.ts';
import { runCommands } from './platform/cli/run-commands.ts';
import { writeOpenApi } from './platform/cli/write-openapi.ts';
import { exitOnFault } from './platform/errors/exit-on-fault.ts';

const migrateOnly: Command = {
  name: 'migrate',
  usage: 'migrate                                     brings the database up to date',
  async run(_args, { open, print }) {
    await open();
    print('The database is up to date.');
    return 0;
  },
};

await exitOnFault(async () => {
  const commands = [
    createAdministrator,
    resetPassword,
    removeDemo,
    ...strategyCommands,
    migrateOnly,
    writeOpenApi(AppModule),
  ];
  process.exitCode = await runCommands(commands, process.argv.slice(2), AppModule);
});
