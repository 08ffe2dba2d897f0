import type { Command } from '../../platform/cli/command.ts';

/** `strategy check FILE` and `strategy load FILE`. */
export const strategyCommands: readonly Command[] = [];
