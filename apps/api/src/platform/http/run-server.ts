import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config/config.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';

const PATIENCE_MILLISECONDS = 10_000;

/** Listens, and on SIGTERM or SIGINT lets what is under way finish before it leaves. */
export async function runServer(app: NestExpressApplication, config: Config): Promise<void> {
  await listen(app, config);
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(0), PATIENCE_MILLISECONDS).unref();
    app.getHttpServer().closeIdleConnections();
    void app.close().finally(() => process.exit(0));
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
