import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccountModule } from './modules/account/index.ts';
import { ActorModule } from './modules/actor/index.ts';
import { DemoModule } from './modules/demo/index.ts';
import { OwnershipModule } from './modules/ownership/index.ts';
import { SessionModule } from './modules/session/index.ts';
import { StrategyModule } from './modules/strategy/index.ts';
import type { Config } from './platform/config/config.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The product's table of contents. */
export const MODULES = [
  AccountModule,
  SessionModule,
  ActorModule,
  OwnershipModule,
  StrategyModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(config: Config, logger: Logger): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, logger), ...MODULES] };
  }
}
