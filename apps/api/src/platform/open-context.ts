import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from './config/config.ts';
import type { RootModule } from './create-app.ts';
import { createLogger, NestLogger } from './logging/logging.ts';
import type { Ground } from './platform.module.ts';

/** The application without HTTP, for programs that use it. The database has to be migrated already. */
export function openContext(
  config: Config,
  rootModule: RootModule,
  ground?: Ground,
): Promise<INestApplicationContext> {
  const logger = createLogger(config.logLevel);
  return NestFactory.createApplicationContext(rootModule.with(config, logger, ground), {
    abortOnError: false,
    logger: new NestLogger(logger),
  });
}
