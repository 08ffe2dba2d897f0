import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Failure } from './failure.ts';
import { sentences } from './sentences.ts';

/** The port of PORT, once it is known to be free. */
export async function freePort(value = process.env.PORT ?? '3000'): Promise<number> {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(sentences.badPort(value));
  }
  const server = createServer();
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Failure(sentences.busyPort(port));
    if (code === 'EACCES') throw new Failure(sentences.forbiddenPort(port));
    throw error;
  }
  server.close();
  await once(server, 'close');
  return port;
}

/** A port that nobody listens on just now, on this machine only. */
export async function anyFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
