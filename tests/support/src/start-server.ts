import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export type Server = Readonly<{
  origin: string;
  /** Of its process. */
  pid: number;
  /** Asks it to end, as a supervisor does (SIGTERM) or somebody at the keyboard; gives the exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>;
  /** Kills it with SIGKILL. */
  kill(): Promise<void>;
}>;

const appFile = (path: string) => fileURLToPath(new URL(`../../../apps/${path}`, import.meta.url));
const MAIN = appFile('api/dist/main.js');
/** A demo has a program of its own, which loads it and serves it. */
const DEMO_MAIN = appFile('demo/src/main.ts');

const LOWEST_PORT = 20_000;
const PORTS = 12_000;

/**
 * A port that nobody listens on at the moment. It lies below the ports that the system uses for outgoing
 * connections, one of which could take it before it is used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST_PORT + Math.floor(Math.random() * PORTS);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/**
 * The product as a process of its own, as it is built; resolves once it says where it is. With PORT
 * in `env` one that was killed starts again at the same address.
 * @param main the built file of another checkout
 * @param hear told what it says, also after it is up
 */
export async function startServer(
  env: Readonly<Record<string, string>>,
  main = env.DEMO === 'true' ? DEMO_MAIN : MAIN,
  hear: (text: string) => void = () => undefined,
): Promise<Server> {
  const port = env.PORT ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: origin,
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const isUp = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      hear(String(chunk));
      if (said.includes(env.PUBLIC_URL ?? origin)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`The server ended before it was up: ${said}`)));
  });
  const end = async (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  const stop = (signal: 'SIGTERM' | 'SIGINT' = 'SIGINT') => end(signal);
  try {
    await isUp;
  } catch (fault) {
    await stop();
    throw fault;
  }
  return {
    origin,
    pid: child.pid ?? 0,
    stop,
    kill: async () => {
      await end('SIGKILL');
    },
  };
}
