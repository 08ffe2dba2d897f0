import { Controller, Get } from '@nestjs/common';
import { demoAccountSchema, listOf, type DemoAccount } from '@samhandling/contract';
import { Public } from '../../platform/auth/access.ts';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Operation } from '../../platform/http/operation.ts';
import { presentDemoAccounts } from './demo.presenter.ts';
import { readDemoContent } from './demo-content.ts';

const demoAccountListSchema = listOf('DemoAccountList', demoAccountSchema);

@Controller('demo-accounts')
export class DemoController {
  constructor(@InjectConfig() private readonly config: Config) {}

  @Get()
  @Public()
  @Operation({
    summary: 'Lists the log-ins of the demo; none where there is no demo.',
    answer: demoAccountListSchema,
  })
  async list(): Promise<{ items: DemoAccount[] }> {
    return { items: this.config.isDemo ? presentDemoAccounts(await readDemoContent()) : [] };
  }
}
