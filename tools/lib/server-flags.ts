import { fileURLToPath } from 'node:url';

const dieWithParent = fileURLToPath(new URL('./die-with-parent.mjs', import.meta.url));

/**
 * How Node uses memory when it serves, here and in `docker/Dockerfile`: docs/decisions/memory.md. The heap may grow by
 * 40 % of what is in use before it is cleaned, where it would grow to several times as much; new things are
 * kept apart in 16 MB.
 */
const memoryFlags = ['--max-semi-space-size=8', '--heap-growing-percent=40'] as const;

/**
 * What Node is told when it serves for `npm start`, which holds a channel to it; benchmarks measure the same. No source
 * maps: they hold 50 MB, and the names of files and functions in what is built are those of the sources.
 */
export const serverFlags = [...memoryFlags, '--import', dieWithParent] as const;

/** Memory outside the heap is given back more readily where it is divided among two areas at the most. */
export const serverEnvironment = { MALLOC_ARENA_MAX: '2' } as const;
