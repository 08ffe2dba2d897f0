import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Logger } from 'pino';
import { Database } from '../database/database.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { LOGGER } from '../logging/logger-token.ts';
import { Housekeeping } from './housekeeping.ts';
import type { AnyJobHandler, JobDescriptions } from './job-kind.ts';
import { JobRunner } from './job-runner.ts';

/** The runner of the jobs that it is told of, and what every slice uses of it. */
@Global()
@Module({})
export class JobsModule {
  static with({ lanes, kinds, handlers, queue }: JobDescriptions): DynamicModule {
    return {
      module: JobsModule,
      providers: [
        queue,
        {
          provide: Housekeeping,
          inject: [LOGGER],
          useFactory: (logger: Logger) => new Housekeeping(kinds, logger),
        },
        {
          provide: JobRunner,
          inject: [Database, UnitOfWork, LOGGER, ModuleRef],
          useFactory: (
            database: Database,
            unitOfWork: UnitOfWork,
            logger: Logger,
            modules: ModuleRef,
          ) =>
            new JobRunner({
              database,
              unitOfWork,
              logger,
              lanes,
              kinds,
              handlers: () => handlersIn(modules, handlers),
            }),
        },
      ],
      exports: [queue, Housekeeping, JobRunner],
    };
  }
}

/** The handlers that slices provide, as far as this process can run them. */
function handlersIn(
  modules: ModuleRef,
  classes: JobDescriptions['handlers'],
): Map<string, AnyJobHandler> {
  const all = Object.entries(classes).map(
    ([name, type]) => [name, modules.get<AnyJobHandler>(type, { strict: false })] as const,
  );
  return new Map(all.filter(([, { canRun }]) => canRun !== false));
}
