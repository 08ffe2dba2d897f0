import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../../platform/logging/logger-token.ts';
import { CoverageModule } from '../coverage/index.ts';
import { EverydayWordModule } from '../everyday-word/index.ts';
import { PriorityAreaController } from './priority-area.controller.ts';
import { SectionController } from './section.controller.ts';
import { StrategyLoaderRepository } from './strategy-loader.repository.ts';
import { StrategyPartsRepository } from './strategy-parts.repository.ts';
import { StrategyValuesRepository } from './strategy-values.repository.ts';
import { StrategyController } from './strategy.controller.ts';
import { StrategyLoader } from './strategy.loader.ts';
import { StrategyRepository } from './strategy.repository.ts';
import { StrategyService } from './strategy.service.ts';

@Module({
  imports: [CoverageModule, EverydayWordModule],
  controllers: [StrategyController, PriorityAreaController, SectionController],
  providers: [
    StrategyLoaderRepository,
    StrategyPartsRepository,
    StrategyValuesRepository,
    StrategyLoader,
    StrategyRepository,
    StrategyService,
  ],
  exports: [StrategyLoader],
})
export class StrategyModule implements OnModuleInit {
  constructor(
    private readonly loader: StrategyLoader,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The strategies that come with the product are there before anything asks for them. */
  async onModuleInit(): Promise<void> {
    for (const outcome of await this.loader.loadBundled()) {
      this.logger.info({ strategy: outcome }, 'strategy is loaded');
    }
  }
}
