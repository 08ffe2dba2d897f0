import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Where benchmarks keep their PostgreSQL and other checkouts from run to run. */
export const benchmarksFolder = resolve(root, process.env.DATA_DIR ?? '.data', 'benchmarks');
