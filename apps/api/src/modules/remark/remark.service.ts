import { Injectable } from '@nestjs/common';
import type {
  Remark,
  RemarkBody,
  RemarkPage,
  RemarkReceipt,
  RemarksQuery,
} from '@samhandling/contract';
import { stockholmDate, type Caller, type Person } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { Housekeeping } from '../../platform/jobs/housekeeping.ts';
import { History } from '../../platform/history/history.ts';
import { OpenWriteLimiter } from '../../platform/limits/open-write-limiter.ts';
import type { RequestSource } from '../../platform/limits/request-source.ts';
import { RemarkAccess } from './remark.access.ts';
import { RemarkMails } from './remark.mails.ts';
import { presentRemark } from './remark.presenter.ts';
import { RemarkRepository } from './remark.repository.ts';

/** Saves remarks from anybody, and marks them as handled. */
@Injectable()
export class RemarkService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly remarks: RemarkRepository,
    private readonly access: RemarkAccess,
    private readonly mails: RemarkMails,
    private readonly history: History,
    private readonly openWrites: OpenWriteLimiter,
    housekeeping: Housekeeping,
  ) {
    housekeeping.add((tx) => remarks.deleteHandled(tx, stockholmDate(new Date())));
  }

  /** Saves nothing about the writer except what the remark says. */
  async receive(body: RemarkBody, person: Caller, source: RequestSource): Promise<RemarkReceipt> {
    await this.openWrites.spend(person, source);
    return this.unitOfWork.run(async (tx) => {
      const { id, receivedAt } = await this.remarks.insert(tx, body);
      await this.history.record(tx, {
        subject: 'remark',
        subjectId: id,
        event: 'remark.received',
        accountId: null,
      });
      await this.mails.tellCoordinators(tx);
      return { id, receivedAt: receivedAt.toISOString() };
    });
  }

  async list(query: RemarksQuery, person: Person): Promise<RemarkPage> {
    const page = await this.remarks.list(this.database, query);
    return mapPage(page, (row) => presentRemark(row, person));
  }

  handle(id: string, version: number, person: Person): Promise<Remark> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.remarks.findLocked(tx, id);
      const row = this.access.authorize(found, person, 'handle', version);
      await this.remarks.setHandled(tx, row, person.accountId);
      await this.history.record(tx, {
        subject: 'remark',
        subjectId: id,
        event: 'remark.handled',
        accountId: person.accountId,
      });
      const handled = await this.remarks.find(tx, id);
      if (!handled) throw notFound();
      return presentRemark(handled, person);
    });
  }
}
