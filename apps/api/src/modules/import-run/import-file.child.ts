import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sourceFile } from '../../platform/config/source-file.ts';
import { readImportFile, type FileToRead } from './import-file.ts';

// A process of its own that reads one file and ends. Its guard is a thread, which goes on while the
// reading keeps this one busy, and which ends the process where that costs too much.
const [guarded = '{}'] = process.argv.slice(2);
const guard = new Worker(sourceFile(import.meta.url, 'import-file.guard'), {
  workerData: JSON.parse(guarded) as unknown,
});
const [[{ body, context }]] = await Promise.all([
  once(process, 'message') as Promise<[FileToRead]>,
  once(guard, 'online'),
]);
guard.unref();
process.send?.(readImportFile(body, context), () => process.disconnect());
