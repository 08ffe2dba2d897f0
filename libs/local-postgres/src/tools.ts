import type { Binaries } from './binaries.ts';
import type { Folder } from './folder.ts';
import type { RunAs } from './run-as.ts';

export interface Tools {
  folder: Folder;
  binaries: Binaries;
  runAs: RunAs;
  durable: boolean;
  /** Where it has to listen; undefined where any free port will do. */
  port: number | undefined;
}

export function environment(binaries: Binaries): NodeJS.ProcessEnv {
  const { LD_LIBRARY_PATH, DYLD_LIBRARY_PATH, PATH, SystemRoot } = process.env;
  const env: NodeJS.ProcessEnv = { PATH, LC_ALL: 'C', TZ: 'UTC' };
  if (SystemRoot) env.SystemRoot = SystemRoot;
  const [variable, inherited] =
    process.platform === 'darwin'
      ? ['DYLD_LIBRARY_PATH', DYLD_LIBRARY_PATH]
      : ['LD_LIBRARY_PATH', LD_LIBRARY_PATH];
  const path = [...binaries.libraryPath, ...(inherited ? [inherited] : [])].join(':');
  return path ? { ...env, [variable]: path } : env;
}
