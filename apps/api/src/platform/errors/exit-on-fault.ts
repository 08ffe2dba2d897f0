import { StartUpFault } from './start-up-fault.ts';

/** What the operator can mend gets one sentence, what we must mend its stack; exit code 1. */
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
