import { Module } from '@nestjs/common';
import { InitiativeMailModule } from '../initiative-mail/index.ts';
import { ReportedInitiativeAccess, StatusReportAccess } from './status-report.access.ts';
import { StatusReportController } from './status-report.controller.ts';
import { StatusReportRepository } from './status-report.repository.ts';
import { StatusReportService } from './status-report.service.ts';

@Module({
  imports: [InitiativeMailModule],
  controllers: [StatusReportController],
  providers: [
    ReportedInitiativeAccess,
    StatusReportAccess,
    StatusReportRepository,
    StatusReportService,
  ],
})
export class StatusReportModule {}
