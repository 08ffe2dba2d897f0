import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from './kind.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where the embedded database and everything else that must survive lies. */
export const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');

export const apiMain = join(root, 'apps/api/dist/main.js');
const demoMain = join(root, 'apps/demo/src/main.ts');

/** The program that serves, with its arguments: a demo has one of its own, which loads it first. */
export const serverMain = (kind: Kind): readonly string[] => PROGRAMS[kind];

const PROGRAMS: Readonly<Record<Kind, readonly string[]>> = {
  county: [apiMain],
  demo: [demoMain],
  'county-demo': [demoMain, 'county'],
};

export const apiCli = join(root, 'apps/api/dist/cli.js');
export const webServerEntry = join(root, 'apps/web/dist/server/entry-server.js');
export const results = join(root, '.results');
