import { Module } from '@nestjs/common';
import { AccountModule } from '../account/index.ts';
import { RemarkAccess } from './remark.access.ts';
import { RemarkController } from './remark.controller.ts';
import { RemarkMails } from './remark.mails.ts';
import { RemarkRepository } from './remark.repository.ts';
import { RemarkService } from './remark.service.ts';

/** What people say falls short on the website. */
@Module({
  imports: [AccountModule],
  controllers: [RemarkController],
  providers: [RemarkAccess, RemarkMails, RemarkRepository, RemarkService],
})
export class RemarkModule {}
