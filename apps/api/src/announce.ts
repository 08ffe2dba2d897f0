import type { Config } from './platform/config/config.ts';

/** Tells the one who started it, in the terminal, where the product is, and what else there is to know. */
export function announce({ publicUrl }: Config, more: readonly string[] = []): void {
  process.stdout.write(
    `${['', `  Samhandling:  ${publicUrl}`, '', ...more.map((line) => `  ${line}`)].join('\n')}\n`,
  );
}
