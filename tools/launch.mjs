// Every command (`npm start`, `npm test` and the others) starts here, whatever Node the machine has.
// Installs what the lock file says where that is not done, then hands over to the pinned Node.
// Only built-in modules, and no syntax that Node 18 lacks.
import { spawn, spawnSync } from 'child_process';
import { existsSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { isInstalled, markInstalled, withInstallLock } from './launch/installation.mjs';
import { watchAncestors } from './launch/ancestors.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMANDS = {
  start: ['start.ts'],
  dev: ['dev.ts'],
  test: ['test.ts'],
  admin: ['cli.ts', 'admin'],
  strategy: ['cli.ts', 'strategy'],
  openapi: ['cli.ts', 'openapi', join(root, 'libs', 'contract', 'openapi.json')],
  screenshots: ['screenshots.ts'],
  trust: ['suites.ts', 'trust'],
  bench: ['suites.ts', 'benchmarks'],
  lighthouse: ['suites.ts', 'e2e/lighthouse'],
  'share-images': ['suites.ts', 'e2e/share-images'],
  mutate: ['mutate.ts'],
};
const OLDEST_NODE = 18;
const PRODUCT_NODE = 24;

const [command, ...args] = process.argv.slice(2);

/** @type {import('child_process').ChildProcess | undefined} */
let child;
let isStopping = false;

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

function stop() {
  if (isStopping) return;
  isStopping = true;
  // Nothing under way: then there is nothing to wait for.
  if (!child) process.exit(0);
  child.kill('SIGTERM');
}

/** Runs a child to its end; its exit code, or 1 where a signal ended it. */
function run(file, fileArgs, options) {
  return new Promise((resolve, reject) => {
    child = spawn(file, fileArgs, { cwd: root, ...options });
    child.on('error', reject);
    child.on('exit', (code) => {
      child = undefined;
      resolve(code === null ? 1 : code);
    });
  });
}

async function install() {
  const started = Date.now();
  console.log('Installing packages …');
  const npm = process.env.npm_execpath;
  const ci = ['ci', '--no-progress', '--loglevel=error'];
  const stdio = ['ignore', 'ignore', 'inherit'];
  const code =
    npm && npm.endsWith('.js')
      ? await run(process.execPath, [npm, ...ci], { stdio })
      : await run('npm', ci, { stdio, shell: process.platform === 'win32' });
  if (isStopping) process.exit(0);
  if (code !== 0) fail('The packages could not be installed: see what npm says above.');
  markInstalled(root);
  console.log(`The packages are installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

/** The Node that npm brought; the running one where there is none for this platform. */
function productNode() {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const pinned = join(root, 'node_modules', '.bin', `node${suffix}`);
  if (existsSync(pinned)) {
    const { stdout, status } = spawnSync(pinned, ['-p', 'process.execPath'], {
      encoding: 'utf8',
      shell: suffix !== '',
    });
    if (status === 0) return stdout.trim();
  }
  if (majorOf(process.version) >= PRODUCT_NODE) return process.execPath;
  return fail(
    `Samhandling runs on Node ${PRODUCT_NODE}, which npm does not have for ${process.platform}-${process.arch}: ` +
      `install Node ${PRODUCT_NODE} or later and try again.`,
  );
}

async function main() {
  if (majorOf(process.version) < OLDEST_NODE) {
    fail(`Node ${process.version} is too old: install Node ${OLDEST_NODE} or later.`);
  }
  const target = Object.prototype.hasOwnProperty.call(COMMANDS, command) && COMMANDS[command];
  if (!target) {
    fail(`Unknown command: ${command}. Choose one of ${Object.keys(COMMANDS).join(', ')}.`);
  }
  // A Ctrl-C in the terminal reaches the child as well, which ends in its own time.
  process.on('SIGINT', () => (child ? undefined : process.exit(0)));
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  watchAncestors(stop);

  try {
    if (!isInstalled(root)) {
      await withInstallLock(root, async () => {
        if (!isInstalled(root)) await install();
      });
    }
  } catch (error) {
    fail(`The packages could not be installed: ${error.message}`);
  }
  if (isStopping) process.exit(0);

  const [script, ...before] = target;
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  const code = await run(
    productNode(),
    ['--disable-warning=ExperimentalWarning', join(root, 'tools', script), ...before, ...args],
    {
      // The channel tells the child at once when this process is gone, however it went.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, PATH: `${bin}${separator}${process.env.PATH || ''}` },
    },
  );
  process.exit(code);
}

main();
