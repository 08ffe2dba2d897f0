import { presentDemoAccounts, readDemoContent } from './modules/demo/index.ts';
import type { Config } from './platform/config/config.ts';

/** Tells the one who started it, in the terminal, where the product is and how to log in to a demo. */
export async function announce(config: Config): Promise<void> {
  const lines = [``, `  Samhandling:  ${config.publicUrl}`, ``];
  if (config.isDemo) {
    const accounts = presentDemoAccounts(await readDemoContent());
    const width = Math.max(...accounts.map(({ email }) => email.length));
    lines.push(
      `  Demo log-ins (password for all: ${accounts[0]?.password ?? ''})`,
      ...accounts.map(
        ({ email, role, actorName }) =>
          `    ${email.padEnd(width)}  ${role}${actorName ? `, ${actorName}` : ''}`,
      ),
      ``,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
