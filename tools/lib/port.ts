import { once } from 'node:events';
import { createServer } from 'node:net';
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
