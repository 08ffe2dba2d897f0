import { Injectable } from '@nestjs/common';
import {
  emptyStatusReport,
  statusReportBodyOf,
  type StatusReport,
  type StatusReportBody,
} from '@samhandling/contract';
import { reportFilingProblems, type Caller, type Person } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { Clock } from '../../platform/time/clock.ts';
import { InitiativeMails } from '../initiative-mail/index.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { periodAfter } from './report-period.ts';
import { ReportedInitiativeAccess, StatusReportAccess } from './status-report.access.ts';
import { contributionUnknown, incomplete } from './status-report.errors.ts';
import { presentReport } from './status-report.presenter.ts';
import { StatusReportRepository, type ReportRow } from './status-report.repository.ts';

/** Status reports: written as drafts by members of the owner actor, filed, and never changed after. */
@Injectable()
export class StatusReportService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: StatusReportRepository,
    private readonly access: StatusReportAccess,
    private readonly initiativeAccess: ReportedInitiativeAccess,
    private readonly history: History,
    private readonly mails: InitiativeMails,
    private readonly clock: Clock,
  ) {}

  async get(id: string, person: Caller): Promise<StatusReport> {
    return present(await this.reports.find(this.database, id), person);
  }

  /** Begins a draft with the period since the last report and the present work status. */
  open(initiativeId: string, caller: Person): Promise<StatusReport> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.reports.findInitiativeForChange(tx, initiativeId);
      const person = await asMemberNow(tx, caller);
      const initiative = this.initiativeAccess.authorize(found, person, 'report');
      const last = await this.reports.findLastPeriodEnd(tx, initiativeId);
      const body = {
        ...emptyStatusReport(initiative.workStatus),
        ...periodAfter(last, this.clock.today()),
      };
      const id = await this.reports.insert(tx, body, {
        initiativeId,
        supersedesId: null,
        correctionReason: null,
        accountId: person.accountId,
      });
      return present(await this.reports.find(tx, id), person);
    });
  }

  change(
    id: string,
    version: number,
    body: StatusReportBody,
    caller: Person,
  ): Promise<StatusReport> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.reports.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      const report = this.access.authorize(found, person, 'update', version);
      const known = new Set(report.initiative.contributions.map((contribution) => contribution.id));
      const unknown = body.observedEffects.flatMap(({ contributionId }, index) =>
        known.has(contributionId) ? [] : [index],
      );
      if (unknown.length > 0) throw contributionUnknown(unknown);
      await this.reports.update(tx, report, body);
      return present(await this.reports.find(tx, id), person);
    });
  }

  discard(id: string, version: number, caller: Person): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.reports.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      await this.reports.discard(tx, this.access.authorize(found, person, 'discard', version));
    });
  }

  file(id: string, version: number, caller: Person): Promise<StatusReport> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.reports.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      const report = this.access.authorize(found, person, 'file', version);
      await this.requireComplete(tx, report);
      const { initiative } = report;
      await this.reports.file(tx, report, {
        initiative: { title: initiative.title, owner: initiative.owner.name },
        contributions: initiative.contributions.map((contribution) => ({
          ...contribution,
          observed: [],
        })),
      });
      await this.reports.carryOver(tx, report, this.clock.today());
      await this.record(tx, report, person);
      await this.mails.tellOfReport(tx, initiative);
      return present(await this.reports.find(tx, id), person);
    });
  }

  /** A new draft with the words of the filed one, which stands until the correction is filed. */
  correct(id: string, reason: string, caller: Person): Promise<StatusReport> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.reports.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      const report = this.access.authorize(found, person, 'correct');
      const body = statusReportBodyOf(report);
      const known = new Set(report.initiative.contributions.map((contribution) => contribution.id));
      const observedEffects = body.observedEffects.filter(({ contributionId }) =>
        known.has(contributionId),
      );
      const correctionId = await this.reports.insert(
        tx,
        { ...body, observedEffects },
        {
          initiativeId: report.initiative.id,
          supersedesId: id,
          correctionReason: reason,
          accountId: person.accountId,
        },
      );
      return present(await this.reports.find(tx, correctionId), person);
    });
  }

  private async requireComplete(tx: Tx, report: ReportRow): Promise<void> {
    const { initiative } = report;
    const problems = reportFilingProblems(report, {
      today: this.clock.today(),
      currentWorkStatus: initiative.workStatus,
      measures: await this.reports.findMeasures(tx, initiative.id),
    });
    if (problems.length > 0) throw incomplete(problems);
  }

  private async record(tx: Tx, report: ReportRow, person: Person): Promise<void> {
    const { initiative } = report;
    await this.history.record(tx, {
      subject: 'initiative',
      subjectId: initiative.id,
      event: report.supersedesId === null ? 'status_report.filed' : 'status_report.corrected',
      accountId: person.accountId,
      actorId: initiative.owner.id,
      from: { workStatus: initiative.workStatus },
      to: { workStatus: report.workStatus, reportId: report.id, supersedesId: report.supersedesId },
      reason: report.correctionReason,
    });
  }
}

function present(row: ReportRow | undefined, person: Caller): StatusReport {
  const report = row && presentReport(row, person);
  if (!report) throw notFound();
  return report;
}
