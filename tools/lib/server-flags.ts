import { fileURLToPath } from 'node:url';

const dieWithParent = fileURLToPath(new URL('./die-with-parent.mjs', import.meta.url));

/**
 * What Node is told when it serves for `npm start`, which holds a channel to it; benchmarks measure the same.
 */
export const serverFlags = ['--enable-source-maps', '--import', dieWithParent] as const;
