/** What Node is told when it serves; benchmarks measure the same. */
export const serverFlags = ['--enable-source-maps'] as const;
