import { Injectable } from '@nestjs/common';
import type {
  Initiative,
  InitiativeBody,
  InitiativeExportQuery,
  InitiativeList,
  InitiativePage,
  InitiativesQuery,
  WorkOverTime,
  WorkOverTimeQuery,
} from '@samhandling/contract';
import { EXCEL_SV, writeCsv } from '@samhandling/csv';
import {
  initiativeAbilities,
  mayCreateInitiativeFor,
  stockholmDate,
  type Caller,
  type Person,
} from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import { ReportingDatabase } from '../../platform/database/reporting-database.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { denied, notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { SearchService } from '../search/index.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { holdNamed } from './initiative-body.ts';
import {
  InitiativeDetailRepository,
  type StoredInitiative,
} from './initiative-detail.repository.ts';
import { resolveLinks } from './initiative-links.ts';
import { listingOf } from './initiative-list.ts';
import { InitiativeReferencesRepository } from './initiative-references.repository.ts';
import { InitiativeRows } from './initiative-rows.ts';
import { factsOf, InitiativeAccess } from './initiative.access.ts';
import { presentInitiative } from './initiative.presenter.ts';
import { InitiativeRepository } from './initiative.repository.ts';
import { InitiativeWriter } from './initiative-writer.ts';
import { PendingChangeService } from './pending-change.service.ts';
import { EXPORTED_AT_MOST, initiativeTable } from './initiative-table.ts';
import { presentWorkOverTime } from './work-over-time.presenter.ts';
import { WorkOverTimeRepository } from './work-over-time.repository.ts';

/** Initiatives: read by whoever may, written by members of the owner actor. */
@Injectable()
export class InitiativeService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly initiatives: InitiativeRepository,
    private readonly access: InitiativeAccess,
    private readonly details: InitiativeDetailRepository,
    private readonly references: InitiativeReferencesRepository,
    private readonly rows: InitiativeRows,
    private readonly overTimes: WorkOverTimeRepository,
    private readonly writer: InitiativeWriter,
    private readonly changes: PendingChangeService,
    private readonly history: History,
    private readonly search: SearchService,
    private readonly reports: ReportingDatabase,
  ) {}

  /** What is published is counted by itself for whoever finds more: what is public is said of that only. */
  async list(query: InitiativesQuery, person: Caller): Promise<InitiativeList> {
    const page = await this.read(this.database, query, person);
    if (person === null) return { ...page, publishedTotal: page.total };
    const { total } = await this.read(this.database, { ...query, page: 1, limit: 1 }, null);
    return { ...page, publishedTotal: total };
  }

  /** By words as they are written, or where nothing has them, by what they could be a misspelling of. */
  private async read(
    reader: Reader,
    query: InitiativesQuery,
    person: Caller,
  ): Promise<InitiativePage> {
    const { filter, form } = listingOf(query, person);
    const page = await this.rows.list(reader, filter, form, query);
    const { prefixes, ...rest } = filter;
    if (page.total > 0 || prefixes === undefined) return page;
    const meaning = await this.search.meaningOf(query.q ?? '');
    return meaning === null ? page : this.rows.list(reader, { ...rest, meaning }, form, query);
  }

  /** What is published of the list, as a table for a spreadsheet. */
  async export(query: InitiativeExportQuery, language: string): Promise<string> {
    const paging = { page: 1, limit: EXPORTED_AT_MOST + 1 };
    const { items } = await this.read(this.reports, { ...query, ...paging }, null);
    return writeCsv(initiativeTable(items, language), EXCEL_SV);
  }

  /** Published initiatives over time, in counts, with a page of them. */
  async overTime({ municipality, ...query }: WorkOverTimeQuery): Promise<WorkOverTime> {
    const today = stockholmDate(new Date());
    const work = await this.overTimes.find(this.database, {
      ...query,
      ...(municipality ? { municipality: [municipality] } : {}),
      today,
    });
    return presentWorkOverTime(work, today, query);
  }

  /**
   * Reads the memberships of the person again before refusing, since a merge may have moved them.
   */
  async get(id: string, caller: Caller): Promise<Initiative> {
    const stored = await this.details.find(this.database, id);
    const isHidden = stored !== undefined && !initiativeAbilities(caller, factsOf(stored)).view;
    const person = isHidden && caller ? await asMemberNow(this.database, caller) : caller;
    return this.present(stored, person);
  }

  create(said: InitiativeBody, caller: Person): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      const body = await holdNamed(tx, said);
      const person = await asMemberNow(tx, caller);
      if (!mayCreateInitiativeFor(person, body.ownerActorId)) throw denied();
      const links = resolveLinks(body, await this.references.find(tx, null, body));
      const id = await this.initiatives.insert(tx, body, links, person.accountId);
      await this.writer.saveContributions(tx, id, links);
      await this.history.record(tx, {
        subject: 'initiative',
        subjectId: id,
        event: 'initiative.created',
        accountId: person.accountId,
        actorId: body.ownerActorId,
      });
      return this.present(await this.details.find(tx, id), person);
    });
  }

  /** Of a published one, what is major waits for the coordinator; the rest is told of in its history. */
  change(id: string, version: number, said: InitiativeBody, caller: Person): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      const body = await holdNamed(tx, said);
      const found = await this.initiatives.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      if (!mayCreateInitiativeFor(person, body.ownerActorId)) throw denied();
      const head = this.access.authorize(found, person, 'update', version);
      const before = await this.writer.loadWritten(tx, id);
      const after =
        head.publicationState === 'published'
          ? await this.changes.change(tx, head, before, body, person)
          : await this.writer.write(tx, head, before, body, person.accountId);
      return this.present(after, person);
    });
  }

  discard(id: string, version: number, caller: Person): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.initiatives.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      await this.initiatives.discard(tx, this.access.authorize(found, person, 'discard', version));
    });
  }

  private present(stored: StoredInitiative | undefined, person: Caller): Initiative {
    const initiative = stored && presentInitiative(stored, person);
    if (!initiative) throw notFound();
    return initiative;
  }
}
