import {
  Global,
  Module,
  type DynamicModule,
  type MiddlewareConsumer,
  type NestModule,
} from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessGuard } from './auth/access.guard.ts';
import { DraftKeys } from './auth/draft-keys.ts';
import { KnownDevices } from './auth/known-devices.ts';
import { PasswordHasher } from './auth/password-hasher.ts';
import { RouteInventory } from './auth/route-inventory.ts';
import { SessionControl } from './auth/session-control.ts';
import { ChangeFeed } from './changes/change-feed.ts';
import { SessionCookie } from './auth/session-cookie.ts';
import { CONFIG, type Config } from './config/config.ts';
import { Database, type Connections } from './database/database.ts';
import { DatabaseModule } from './database/database.module.ts';
import type { TableDescriptions } from './database/data-source.ts';
import { UnitOfWork } from './database/unit-of-work.ts';
import { History } from './history/history.ts';
import { ApiInfoController } from './http/api-info.controller.ts';
import { CrossSiteGuard } from './http/cross-site.ts';
import { HealthController } from './http/health.controller.ts';
import { LOGGER } from './logging/logger-token.ts';
import { OpenApiDocument } from './http/openapi/openapi-document.ts';
import type { JobDescriptions } from './jobs/job-kind.ts';
import { JobsModule } from './jobs/jobs.module.ts';
import { GuessLimiter } from './auth/guess-limiter.ts';
import { OpenWriteLimiter } from './limits/open-write-limiter.ts';
import { Purses } from './limits/purses.ts';
import { Mailer } from './mail/mailer.ts';
import { OperatingNotices } from './notices/operating-notices.ts';
import { OperatingNoticesController } from './notices/operating-notices.controller.ts';
import { UndeclaredProxyWatch } from './notices/undeclared-proxy.ts';
import { Clock } from './time/clock.ts';

const SHARED = [
  UnitOfWork,
  ChangeFeed,
  History,
  Mailer,
  GuessLimiter,
  OpenWriteLimiter,
  RouteInventory,
  OpenApiDocument,
  OperatingNotices,
];

/** What the product gives the platform, which knows nothing of the product by name. */
type Descriptions = Readonly<{ tables: TableDescriptions; jobs: JobDescriptions }>;

/** What a program brings of its own where it is not the server: the one that loads a demo does. */
export type Ground = Readonly<{
  connections?: Connections;
  clock?: Clock;
  hasher?: PasswordHasher;
}>;

/** What every slice may inject. */
@Global()
@Module({})
export class PlatformModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(UndeclaredProxyWatch).forRoutes('{*path}');
  }

  static with(
    config: Config,
    logger: Logger,
    { tables, jobs }: Descriptions,
    { connections, clock = new Clock(), hasher = new PasswordHasher() }: Ground = {},
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        DatabaseModule.with(config, tables, connections),
        JobsModule.with(jobs),
      ],
      controllers: [ApiInfoController, HealthController, OperatingNoticesController],
      providers: [
        ...SHARED,
        Purses,
        { provide: DraftKeys, inject: [CONFIG, Database], useFactory: DraftKeys.open },
        { provide: KnownDevices, inject: [CONFIG, Database], useFactory: KnownDevices.open },
        { provide: SessionControl, inject: [CONFIG, Database], useFactory: SessionControl.open },
        { provide: SessionCookie, inject: [CONFIG, Database], useFactory: SessionCookie.open },
        { provide: Clock, useValue: clock },
        { provide: PasswordHasher, useValue: hasher },
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        // In this order: a write from another site is refused also for somebody who is signed in.
        { provide: APP_GUARD, useClass: CrossSiteGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [
        ...SHARED,
        Clock,
        PasswordHasher,
        DraftKeys,
        KnownDevices,
        SessionControl,
        CONFIG,
        LOGGER,
      ],
    };
  }
}
