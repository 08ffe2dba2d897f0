// Both TypeScripts own a bin called `tsc`, so the native compiler is called by its path.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('typescript-native/package.json')), 'bin', 'tsc');
// Several checkers would each work out the same types again: twice the processor time, and no sooner on
// two cores.
const options = ['--checkers', '1', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [compiler, ...options], { stdio: 'inherit' });
process.exit(status ?? 1);
