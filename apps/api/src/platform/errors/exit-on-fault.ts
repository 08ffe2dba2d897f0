import { StartUpFault } from './start-up-fault.ts';

/**
 * Prints one sentence for a fault that the operator can correct, the stack for any other, and exits
 * with code 1.
 */
export async function exitOnFault(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    const text =
      fault instanceof StartUpFault
        ? fault.message
        : fault instanceof Error
          ? (fault.stack ?? fault.message)
          : String(fault);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
