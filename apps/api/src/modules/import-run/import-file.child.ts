import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sourceFile } from '../../platform/config/source-file.ts';
import { type FileWork, workOnFile } from './import-file-work.ts';

// A process that reads one file and ends. Its guard is a second thread, which runs also while the reading
// keeps this one busy, and which ends the process when it exceeds its limits.
const [guarded = '{}'] = process.argv.slice(2);
const guard = new Worker(sourceFile(import.meta.url, 'import-file.guard'), {
  workerData: JSON.parse(guarded) as unknown,
});
const [[work]] = await Promise.all([
  once(process, 'message') as Promise<[FileWork]>,
  once(guard, 'online'),
]);
guard.unref();
process.send?.(workOnFile(work), () => process.disconnect());
