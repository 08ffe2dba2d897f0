import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Browser {
  executablePath: string;
  args: string[];
}

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const folder = fileURLToPath(new URL('../../../.browser/', import.meta.url));

/** The Chrome or Chromium of this machine, else the one that npm brought, unpacked. */
export function findBrowser(): Browser {
  const args = [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const installed = findInstalled();
  if (installed) return { executablePath: installed, args };
  return { executablePath: unpack(), args: [...args, '--no-sandbox', '--disable-dev-shm-usage'] };
}

function findInstalled(): string | undefined {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (isRunnable(given)) return given;
    throw new Error(`CHROME_PATH names no program that can be run: ${given}`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((place) => NAMES.map((name) => join(place, name)));
  return [...onPath, ...PLACES].find(isRunnable);
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** In the checkout and not in the shared temp folder, where another user's or version's may lie. */
function unpack(): string {
  const executable = join(folder, 'chromium');
  if (process.platform === 'linux' && process.arch === 'x64' && !existsSync(executable)) {
    const module = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const script = `
      const { default: chromium } = await import(${JSON.stringify(pathToFileURL(module).href)});
      await chromium.executablePath();`;
    // Aside first: half a browser must not be taken for one.
    const aside = `${folder.replace(/[\\/]$/, '')}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: aside },
      stdio: 'inherit',
    });
    rmSync(folder, { recursive: true, force: true });
    if (status === 0) renameSync(aside, folder);
  }
  if (isRunnable(executable)) return executable;
  throw new Error(
    'No browser for the tests: install Chrome or Chromium, or name one with CHROME_PATH.',
  );
}
