import { Controller, Get } from '@nestjs/common';
import { demoAccountSchema, listOf, type DemoAccount } from '@samhandling/contract';
import { Public } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { DemoLogIns } from './demo-log-ins.ts';

const demoAccountListSchema = listOf('DemoAccountList', demoAccountSchema);

@Controller('demo-accounts')
export class DemoController {
  constructor(private readonly logIns: DemoLogIns) {}

  @Get()
  @Public()
  @Operation({
    summary: 'Lists the log-ins of the demo; none where there is no demo.',
    answer: demoAccountListSchema,
  })
  list(): { items: DemoAccount[] } {
    return { items: this.logIns.list() };
  }
}
