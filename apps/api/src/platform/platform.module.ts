import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessGuard } from './auth/access.guard.ts';
import { LogInLimiter } from './auth/log-in-limiter.ts';
import { PasswordHasher } from './auth/password-hasher.ts';
import { RouteInventory } from './auth/route-inventory.ts';
import { SessionControl } from './auth/session-control.ts';
import { CONFIG, type Config } from './config/config.ts';
import { DatabaseModule } from './database/database.module.ts';
import type { TableDescriptions } from './database/data-source.ts';
import { UnitOfWork } from './database/unit-of-work.ts';
import { History } from './history/history.ts';
import { ApiInfoController } from './http/api-info.controller.ts';
import { HealthController } from './http/health.controller.ts';
import { LOGGER } from './http/logger-token.ts';
import { OpenApiDocument } from './http/openapi/openapi-document.ts';
import { Housekeeping } from './jobs/housekeeping.ts';
import { Outbox } from './jobs/outbox.ts';
import { Mailer } from './mail/mailer.ts';

const SHARED = [
  UnitOfWork,
  History,
  Outbox,
  Mailer,
  PasswordHasher,
  LogInLimiter,
  SessionControl,
  RouteInventory,
  OpenApiDocument,
];

/** What every slice may inject. No word of the domain lives here. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, logger: Logger, tables: TableDescriptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, DatabaseModule.with(config, tables)],
      controllers: [ApiInfoController, HealthController],
      providers: [
        ...SHARED,
        Housekeeping,
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [...SHARED, CONFIG, LOGGER],
    };
  }
}
