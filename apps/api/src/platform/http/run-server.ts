import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config/config.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';

const PATIENCE_MILLISECONDS = 10_000;

/** So long callers on kept connections are told to go elsewhere, before the door closes. */
const FAREWELL_MILLISECONDS = 500;

/** Listens, and on SIGTERM or SIGINT lets what is under way finish before it leaves. */
export async function runServer(app: NestExpressApplication, config: Config): Promise<void> {
  let isLeaving = false;
  const server: Server = app.getHttpServer();
  server.prependListener('request', (_request, response) => {
    if (isLeaving) response.setHeader('Connection', 'close');
  });
  await listen(app, config);
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(0), PATIENCE_MILLISECONDS).unref();
    setTimeout(() => void app.close().finally(() => process.exit(0)), FAREWELL_MILLISECONDS);
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
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
