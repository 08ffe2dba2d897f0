import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'apps',
  'libs',
  'tools',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const LEFT_OUT = /[\\/](node_modules|dist|\.nx)$/;

type Environment = Readonly<Record<string, string>>;

export interface Running {
  said(): string;
  /** Resolves when the text has been printed; rejects when the command ends without it. */
  says(text: string): Promise<void>;
  readonly ended: Promise<number | null>;
  /** Ctrl-C. */
  interrupt(): Promise<number | null>;
}

/** A copy of the sources that a test may change, build and start, with the packages of this checkout. */
export class CheckoutCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'samhandling-copy-'));

  constructor() {
    for (const name of SOURCES) {
      cpSync(join(root, name), join(this.folder, name), {
        recursive: true,
        filter: (path) => !LEFT_OUT.test(path),
      });
    }
    this.linkPackages();
  }

  /** Starts a command as the launcher does, `start.ts` or `cli.ts admin`, on a data folder in the copy. */
  run([script = '', ...args]: readonly string[], env: Environment): Running {
    const child = spawn(process.execPath, [join(this.folder, 'tools', script), ...args], {
      cwd: this.folder,
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const listen = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    let hasEnded = false;
    const ended = once(child, 'close').then(([code]) => {
      hasEnded = true;
      return code as number | null;
    });
    return {
      ended,
      said: () => output,
      async says(text) {
        while (!output.includes(text)) {
          if (hasEnded) throw new Error(`${script} ended. It said:\n${output}`);
          await sleep(50);
        }
      },
      interrupt() {
        child.kill('SIGINT');
        return ended;
      },
    };
  }

  get dataDir(): string {
    return join(this.folder, '.data');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Every package by a link, and those of the repository by a link to their copy. */
  private linkPackages(): void {
    for (const place of ['node_modules', 'apps/web/node_modules']) {
      if (!existsSync(join(root, place))) continue;
      mkdirSync(join(this.folder, place));
      for (const name of readdirSync(join(root, place))) {
        if (name === '@samhandling' || (name.startsWith('.') && name !== '.bin')) continue;
        symlinkSync(join(root, place, name), join(this.folder, place, name));
      }
    }
    mkdirSync(join(this.folder, 'node_modules/@samhandling'));
    for (const place of ['libs', 'apps']) {
      for (const name of readdirSync(join(this.folder, place))) {
        const link = join(this.folder, 'node_modules/@samhandling', name);
        symlinkSync(join(this.folder, place, name), link);
      }
    }
  }
}
