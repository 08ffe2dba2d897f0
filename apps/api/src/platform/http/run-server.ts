import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config/config.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { ServerConnections } from './server-connections.ts';

/** Requests that take longer are cut: a supervisor kills the process after ten seconds. */
const PATIENCE_MILLISECONDS = 9500;

/**
 * Listens. On SIGTERM it stops without failing a request, also one that the client is just sending; on
 * SIGINT (Ctrl-C) it finishes requests under way and does not wait for idle connections.
 * @param leaving begins at once, beside the connections, and is waited for
 */
export async function runServer(
  app: NestExpressApplication,
  config: Config,
  { leaving }: { leaving(): Promise<void> },
): Promise<void> {
  const connections = new ServerConnections(app.getHttpServer());
  await listen(app, config);
  let isLeaving = false;
  const leave = async (isInAHurry: boolean): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(0), PATIENCE_MILLISECONDS).unref();
    await Promise.all([leaving().catch(() => undefined), connections.leave(isInAHurry)]);
    await app.close().catch(() => undefined);
    process.exit(0);
  };
  process.on('SIGTERM', () => void leave(false));
  process.on('SIGINT', () => void leave(true));
}

async function listen(app: NestExpressApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (cause) {
    await app.close().catch(() => undefined);
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartUpFault(
        `Port ${config.port} is taken by another program; choose one with PORT.`,
        { cause },
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new StartUpFault(
        `Listening on ${config.host}:${config.port} is not possible here (${code}).`,
        { cause },
      );
    }
    throw cause;
  }
}
