import { Controller, Get } from '@nestjs/common';
import { listOf, operatingNoticeSchema, type OperatingNotice } from '@samhandling/contract';
import { Requires } from '../auth/access.ts';
import { Operation } from '../http/operation.ts';
import { OperatingNotices } from './operating-notices.ts';

const operatingNoticeListSchema = listOf('OperatingNoticeList', operatingNoticeSchema);

@Controller('operating-notices')
export class OperatingNoticesController {
  constructor(private readonly notices: OperatingNotices) {}

  @Get()
  @Requires('operating_notice:view')
  @Operation({
    summary: 'Lists what is wrong with how this installation is run; normally nothing.',
    answer: operatingNoticeListSchema,
  })
  list(): { items: OperatingNotice[] } {
    return { items: this.notices.list() };
  }
}
