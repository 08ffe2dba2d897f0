import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarksFolder, root } from './county/folder.ts';

const MAIN = 'apps/api/dist/main.js';

/** `key` names it in the names of databases. */
export type Checkout = Readonly<{ name: string; key: string; main: string }>;

/** This checkout as it is built. */
export function thisCheckout(): Checkout {
  return { name: 'ours', key: 'here', main: join(root, MAIN) };
}

/** Another commit, unpacked beside this one with its own packages and built; kept for the next run. */
export function otherCheckout(reference: string): Checkout {
  const commit = git('rev-parse', '--verify', `${reference}^{commit}`).trim();
  const target = join(benchmarksFolder, commit);
  if (!existsSync(target)) {
    const draft = `${target}.draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const archive = execFileSync('git', ['archive', commit], {
      cwd: root,
      maxBuffer: 512 * 1024 * 1024,
    });
    execFileSync('tar', ['-x', '-C', draft], { input: archive });
    run(draft, 'npm', ['ci', '--no-progress', '--loglevel=error']);
    const nx = join('node_modules', 'nx', 'dist', 'bin', 'nx.js');
    const projects = '--projects=@samhandling/api,@samhandling/web';
    run(draft, process.execPath, [nx, 'run-many', '-t', 'build', projects]);
    renameSync(draft, target);
  }
  return { name: reference, key: commit.slice(0, 10), main: join(target, MAIN) };
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
}

function run(cwd: string, program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed in ${cwd}.`);
}
