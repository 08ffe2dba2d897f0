import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  correctionBodySchema,
  idSchema,
  statusReportBodySchema,
  statusReportSchema,
  type StatusReport,
  type StatusReportBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ReportedInitiativeAccess, StatusReportAccess } from './status-report.access.ts';
import { StatusReportService } from './status-report.service.ts';

@Controller()
export class StatusReportController {
  constructor(private readonly reports: StatusReportService) {}

  @Post('initiatives/:id/reports')
  @Requires('status_report:create', { access: ReportedInitiativeAccess, act: 'report' })
  @Operation({
    summary: 'Begins a status report of a published initiative, as a draft.',
    answer: statusReportSchema,
    status: 201,
    refusals: ['initiative.transition_not_allowed', 'status_report.draft_exists'],
  })
  open(
    @Param('id', { schema: idSchema }) id: string,
    @SignedInPerson() person: Person,
  ): Promise<StatusReport> {
    return this.reports.open(id, person);
  }

  @Get('reports/:id')
  @Public({ mayLag: true })
  @Operation({ summary: 'Shows a status report.', answer: statusReportSchema })
  get(
    @Param('id', { schema: idSchema }) id: string,
    @CurrentPerson() person: Person | null,
  ): Promise<StatusReport> {
    return this.reports.get(id, person);
  }

  @Put('reports/:id')
  @Requires('status_report:update', { access: StatusReportAccess, act: 'update' })
  @Operation({
    summary: 'Changes the draft of a status report.',
    answer: statusReportSchema,
    refusals: ['status_report.transition_not_allowed', 'status_report.contribution_unknown'],
  })
  change(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: statusReportBodySchema }) body: StatusReportBody,
    @SignedInPerson() person: Person,
  ): Promise<StatusReport> {
    return this.reports.change(id, version, body, person);
  }

  @Delete('reports/:id')
  @Requires('status_report:discard', { access: StatusReportAccess, act: 'discard' })
  @Operation({
    summary: 'Discards the draft of a status report.',
    refusals: ['status_report.transition_not_allowed'],
  })
  discard(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<void> {
    return this.reports.discard(id, version, person);
  }

  @Post('reports/:id/filing')
  @Requires('status_report:file', { access: StatusReportAccess, act: 'file' })
  @Operation({
    summary: 'Files the status report; it never changes afterwards.',
    answer: statusReportSchema,
    refusals: [
      'status_report.transition_not_allowed',
      'status_report.incomplete',
      'initiative.transition_not_allowed',
    ],
  })
  file(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<StatusReport> {
    return this.reports.file(id, version, person);
  }

  @Post('reports/:id/corrections')
  @Requires('status_report:correct', { access: StatusReportAccess, act: 'correct' })
  @Operation({
    summary: 'Begins a correction of a filed status report, as a draft with its words.',
    answer: statusReportSchema,
    status: 201,
    refusals: ['status_report.transition_not_allowed', 'status_report.draft_exists'],
  })
  correct(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: correctionBodySchema }) { reason }: { reason: string },
    @SignedInPerson() person: Person,
  ): Promise<StatusReport> {
    return this.reports.correct(id, reason, person);
  }
}
