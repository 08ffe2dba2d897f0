import type { INestApplicationContext } from '@nestjs/common';

export type CommandContext = Readonly<{
  /** The application without HTTP, on a migrated database; opened at the first call. */
  open(): Promise<INestApplicationContext>;
  print(line: string): void;
}>;

/** A command of the command line; `run` gives the exit code. */
export type Command = Readonly<{
  /** `admin create` */
  name: string;
  usage: string;
  run(args: string[], context: CommandContext): Promise<number>;
}>;
