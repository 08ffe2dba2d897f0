import type { INestApplicationContext } from '@nestjs/common';
import { readConfig } from '../config/config.ts';
import { migrate } from '../database/migrate.ts';
import type { RootModule } from '../create-app.ts';
import { openContext } from '../open-context.ts';
import type { Command, CommandContext } from './command.ts';

const WRONG_USAGE = 2;

/** Finds the command that the arguments name and runs it. */
export async function runCommands(
  commands: readonly Command[],
  args: readonly string[],
  rootModule: RootModule,
): Promise<number> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const command = commands.find(
    ({ name }) => name === args.slice(0, name.split(' ').length).join(' '),
  );
  if (!command) {
    print(['Usage:', ...commands.map(({ usage }) => `  ${usage}`)].join('\n'));
    return WRONG_USAGE;
  }
  let app: INestApplicationContext | undefined;
  const context: CommandContext = {
    print,
    async open() {
      app ??= await openApplication(rootModule);
      return app;
    },
  };
  try {
    return await command.run(args.slice(command.name.split(' ').length), context);
  } finally {
    await app?.close();
  }
}

async function openApplication(rootModule: RootModule): Promise<INestApplicationContext> {
  const config = { ...readConfig(process.env), logLevel: 'warn' } as const;
  await migrate(config, rootModule.schemaChanges);
  return openContext(config, rootModule);
}
