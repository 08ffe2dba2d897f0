import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@samhandling/test-support';
import { serverEnvironment, serverFlags } from '@samhandling/tools/server-flags';
import { timeOf } from '../measuring/processor-time.ts';

/** A server that is measured, a process of its own. */
export type ServerProcess = Readonly<{
  origin: string;
  pid: number;
  /** Processor time and time on the clock from its start until it answered, in milliseconds. */
  start: Readonly<{ cpuMs: number; clockMs: number }>;
  stop(): Promise<void>;
}>;

type Environment = Readonly<Record<string, string>>;

const PATIENCE_MILLISECONDS = 120_000;
const FLOOR_MAIN = fileURLToPath(new URL('../floor/main.ts', import.meta.url));

/** The product as `npm start` runs it: what is built, with its settings for production. */
export const startProduct = (main: string, env: Environment): Promise<ServerProcess> =>
  startProcess([...serverFlags, main], env);

/** The floor, with the same environment. */
export const startFloor = (env: Environment): Promise<ServerProcess> =>
  startProcess([...serverFlags, '--disable-warning=ExperimentalWarning', FLOOR_MAIN], env);

async function startProcess(args: readonly string[], env: Environment): Promise<ServerProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: {
      ...serverEnvironment,
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: origin,
      ...env,
    },
    // It logs as it does in production, to where nobody reads it. The channel tells it when we are gone.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const pid = child.pid ?? 0;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };
  try {
    while (!(await isReady(origin))) {
      if (child.exitCode !== null)
        throw new Error(`A server ended before it was up: ${args.at(-1)}.`);
      if (performance.now() - started > PATIENCE_MILLISECONDS)
        throw new Error('A server never came up.');
      await sleep(20);
    }
  } catch (fault) {
    await stop();
    throw fault;
  }
  return {
    origin,
    pid,
    start: { cpuMs: timeOf(pid), clockMs: performance.now() - started },
    stop,
  };
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
