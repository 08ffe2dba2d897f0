import { Module, type OnModuleInit } from '@nestjs/common';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { DatabasePurpose } from './database-purpose.ts';
import { DatabasePurposeRepository } from './database-purpose.repository.ts';
import { DemoController } from './demo.controller.ts';
import { DemoLoading } from './demo-loading.ts';
import { DemoLoadingRepository } from './demo-loading.repository.ts';
import { DemoLogIns } from './demo-log-ins.ts';
import { DemoRemoval } from './demo-removal.ts';
import { DemoRemovalRepository } from './demo-removal.repository.ts';

@Module({
  controllers: [DemoController],
  providers: [
    DatabasePurpose,
    DatabasePurposeRepository,
    DemoLoading,
    DemoLoadingRepository,
    DemoLogIns,
    DemoRemoval,
    DemoRemovalRepository,
  ],
})
export class DemoModule implements OnModuleInit {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly purpose: DatabasePurpose,
  ) {}

  /** A server has checked the purpose of the database already; a command has not. */
  async onModuleInit(): Promise<void> {
    if (this.config.isDemo) await this.purpose.require();
  }
}
