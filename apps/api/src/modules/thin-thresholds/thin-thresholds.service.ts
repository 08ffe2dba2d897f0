import { Injectable } from '@nestjs/common';
import type { ThinThresholds, ThinThresholdsBody } from '@samhandling/contract';
import { THIN_THRESHOLDS, type Caller, type Person } from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { ThinThresholdsAccess } from './thin-thresholds.access.ts';
import { presentThinThresholds } from './thin-thresholds.presenter.ts';
import { ThinThresholdsRepository } from './thin-thresholds.repository.ts';

/** Reads and sets from where on active work counts as thin. */
@Injectable()
export class ThinThresholdsService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly thresholds: ThinThresholdsRepository,
    private readonly access: ThinThresholdsAccess,
    private readonly history: History,
  ) {}

  find(strategy: string, person: Caller): Promise<ThinThresholds> {
    return this.present(this.database, strategy, person);
  }

  /** Sets them all. What is the same as before makes no new version and no entry. */
  set(
    strategy: string,
    version: number,
    body: ThinThresholdsBody,
    person: Person,
  ): Promise<ThinThresholds> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.thresholds.findLocked(tx, strategy);
      const row = this.access.authorize(found, person, 'update', version);
      const changes = changedFields<ThinThresholdsBody>(row.set ?? THIN_THRESHOLDS, body);
      if (Object.keys(changes.to).length > 0) {
        await this.thresholds.save(tx, row, body);
        await this.history.record(tx, {
          subject: 'thin_thresholds',
          subjectId: row.code,
          event: 'thin_thresholds.changed',
          accountId: person.accountId,
          ...changes,
        });
      }
      return this.present(tx, strategy, person);
    });
  }

  private async present(reader: Reader, strategy: string, person: Caller): Promise<ThinThresholds> {
    const row = await this.thresholds.find(reader, strategy);
    if (!row) throw notFound();
    return presentThinThresholds(row, person);
  }
}
