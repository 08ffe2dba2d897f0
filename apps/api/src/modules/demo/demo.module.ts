import { Module, type OnModuleInit } from '@nestjs/common';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { StrategyModule } from '../strategy/index.ts';
import { DemoController } from './demo.controller.ts';
import { DemoLoader } from './demo.loader.ts';
import { DemoRepository } from './demo.repository.ts';

@Module({
  imports: [StrategyModule],
  controllers: [DemoController],
  providers: [DemoLoader, DemoRepository],
})
export class DemoModule implements OnModuleInit {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly loader: DemoLoader,
  ) {}

  /** A module is ready before those that import it: the strategy stands when the demo refers to it. */
  async onModuleInit(): Promise<void> {
    if (this.config.isDemo) await this.loader.load();
  }
}
