import { isDeepStrictEqual } from 'node:util';
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
  changeWorkStatus,
  CONTRIBUTION_REVIEW_LIFE_CYCLE,
  initiativeAbilities,
  mayCreateInitiativeFor,
  transitionOfChange,
  stockholmDate,
  submissionProblems,
  type Caller,
  type ContributionReviewState,
  type Person,
} from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import { ReportingDatabase } from '../../platform/database/reporting-database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { denied, notFound } from '../../platform/errors/request-fault.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { ContributionWordsRepository } from '../contribution/index.ts';
import { SearchService } from '../search/index.ts';
import { asMemberNow, holdActors } from '../surviving-actor/index.ts';
import {
  bodyOf,
  bodyOfWritten,
  displacedContributions,
  droppedContributions,
  followMerges,
  hasSameLinks,
  revisedContributions,
  submissionContext,
} from './initiative-body.ts';
import {
  InitiativeDetailRepository,
  type StoredInitiative,
  type WrittenInitiative,
} from './initiative-detail.repository.ts';
import { resolveLinks, type ResolvedLinks } from './initiative-links.ts';
import { listingOf } from './initiative-list.ts';
import {
  InitiativeReferencesRepository,
  type References,
} from './initiative-references.repository.ts';
import { InitiativeRows } from './initiative-rows.ts';
import { factsOf, InitiativeAccess } from './initiative.access.ts';
import { contributionIdTaken, contributionInUse, incomplete } from './initiative.errors.ts';
import { presentInitiative } from './initiative.presenter.ts';
import { InitiativeRepository, type InitiativeHead } from './initiative.repository.ts';
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
    private readonly contributions: ContributionWordsRepository,
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
      await this.saveContributions(tx, id, links);
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

  /** A published one stays public, so it stays complete; what was changed is kept in its history. */
  change(id: string, version: number, said: InitiativeBody, caller: Person): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      const body = await holdNamed(tx, said);
      const found = await this.initiatives.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      if (!mayCreateInitiativeFor(person, body.ownerActorId)) throw denied();
      const head = this.access.authorize(found, person, 'update', version);
      const before = await this.loadWritten(tx, id);
      const references = await this.references.find(tx, id, body);
      const links = resolveLinks(body, references);
      refuseDisplacement(bodyOfWritten(before), body, references);
      if (head.publicationState === 'published')
        await this.requireStillGood(tx, before, body, references);
      await this.save(tx, head, before, body, links);
      const after = await this.load(tx, id);
      await this.recordChange(tx, before, after, person);
      await this.recordReviews(tx, before, after, person);
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

  /** Writes what differs from what is there. */
  private async save(
    tx: Tx,
    head: InitiativeHead,
    before: WrittenInitiative,
    body: InitiativeBody,
    links: ResolvedLinks,
  ): Promise<void> {
    const { id } = head;
    const old = bodyOfWritten(before);
    await this.initiatives.update(tx, head, body);
    if (!hasSameLinks(old, body)) await this.initiatives.replaceLinks(tx, id, body, links);
    if (isDeepStrictEqual(old.contributions, body.contributions)) return;
    await this.contributions.remove(tx, id, droppedContributions(old, body));
    await this.saveContributions(tx, id, links);
    for (const contribution of revisedContributions(before, body)) {
      await this.contributions.revise(tx, contribution, reviewAfterChange(contribution));
    }
  }

  private async saveContributions(
    tx: Tx,
    id: string,
    { contributions }: ResolvedLinks,
  ): Promise<void> {
    if (!(await this.contributions.save(tx, id, contributions))) throw contributionIdTaken();
  }

  private async requireStillGood(
    tx: Tx,
    before: WrittenInitiative,
    body: InitiativeBody,
    references: References,
  ): Promise<void> {
    changeWorkStatus({ from: before.workStatus, to: body.workStatus, isByReport: false });
    const problems = submissionProblems(body, submissionContext(references));
    if (problems.length > 0) throw incomplete(problems);
  }

  private async recordChange(
    tx: Tx,
    before: WrittenInitiative,
    after: StoredInitiative,
    person: Person,
  ): Promise<void> {
    const { from, to } = changedFields(bodyOfWritten(before), bodyOf(after));
    if (after.publicationState !== 'published' || Object.keys(to).length === 0) return;
    await this.history.record(tx, {
      subject: 'initiative',
      subjectId: after.id,
      event: 'initiative.changed',
      accountId: person.accountId,
      actorId: after.owner.id,
      from,
      to,
    });
  }

  private async recordReviews(
    tx: Tx,
    before: WrittenInitiative,
    after: StoredInitiative,
    person: Person,
  ): Promise<void> {
    for (const contribution of revisedContributions(before, bodyOf(after))) {
      const { id, reviewState } = contribution;
      const to = reviewAfterChange(contribution);
      if (to === null) continue;
      await this.history.record(tx, {
        subject: 'initiative',
        subjectId: after.id,
        event: to === 'answered' ? 'contribution.answered' : 'contribution.reopened',
        accountId: person.accountId,
        actorId: after.owner.id,
        from: { contributionId: id, reviewState },
        to: { contributionId: id, reviewState: to },
      });
    }
  }

  private async load(tx: Tx, id: string): Promise<StoredInitiative> {
    const stored = await this.details.find(tx, id);
    if (!stored) throw notFound();
    return stored;
  }

  private async loadWritten(tx: Tx, id: string): Promise<WrittenInitiative> {
    const written = await this.details.findWritten(tx, id);
    if (!written) throw notFound();
    return written;
  }

  private present(stored: StoredInitiative | undefined, person: Caller): Initiative {
    const initiative = stored && presentInitiative(stored, person);
    if (!initiative) throw notFound();
    return initiative;
  }
}

/**
 * Holds the actors that are named, and replaces those that were merged by the actors they were merged into: a
 * draft belongs to the people who write it, and they are members there now.
 */
async function holdNamed(tx: Tx, body: InitiativeBody): Promise<InitiativeBody> {
  const named = [body.ownerActorId, ...body.partners.map(({ actorId }) => actorId)];
  return followMerges(body, await holdActors(tx, named));
}

/**
 * A change answers the question about a contribution, and opens the review of an accepted one
 * again.
 */
function reviewAfterChange({
  reviewState,
}: {
  readonly reviewState: ContributionReviewState;
}): ContributionReviewState | null {
  const transition = transitionOfChange(reviewState);
  return transition && CONTRIBUTION_REVIEW_LIFE_CYCLE.transition(reviewState, transition);
}

function refuseDisplacement(
  before: InitiativeBody,
  after: InitiativeBody,
  { reportedContributionIds }: References,
): void {
  const reported = new Set(reportedContributionIds);
  const inUse = displacedContributions(before, after).find((id) => reported.has(id));
  if (inUse !== undefined) throw contributionInUse(inUse);
}
