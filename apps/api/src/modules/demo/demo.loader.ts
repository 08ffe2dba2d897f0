import { Injectable } from '@nestjs/common';
import {
  emptyInitiative,
  emptyStatusReport,
  initiativeFieldsSchema,
  pickFields,
  statusReportFieldsSchema,
  type StatusReportFields,
} from '@samhandling/contract';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DatabasePurposeRepository } from './database-purpose.repository.ts';
import { DemoCalendar } from './demo.calendar.ts';
import {
  readDemoContent,
  type DemoContent,
  type DemoInitiative,
  type DemoReport,
} from './demo-content.ts';
import { DemoRepository } from './demo.repository.ts';

type Loading = {
  tx: Tx;
  calendar: DemoCalendar;
  actors: Map<string, string>;
  /** Account of a member, by the actor's name. */
  authors: Map<string, string>;
  coordinator: string | null;
};

/**
 * Loads the demo once: what the strategy's own text names as under way in the county, marked as
 * examples, with accounts to try every role. All of it, or nothing.
 */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly demo: DemoRepository,
    private readonly purposes: DatabasePurposeRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Expects the strategy to be loaded. Does nothing where a demo is there already. */
  async load(now = new Date()): Promise<void> {
    const content = await readDemoContent();
    const passwordHash = await this.hasher.hash(content.password);
    await this.unitOfWork.run(async (tx) => {
      // `admin remove-demo` may have come first.
      if ((await this.purposes.findLocked(tx)) !== 'demo') return;
      if (await this.demo.isLoaded(tx)) return;
      const calendar = new DemoCalendar(now);
      const people = await this.loadPeople(tx, content, passwordHash, calendar);
      const loading = { tx, calendar, ...people };
      for (const initiative of content.initiatives) await this.loadInitiative(loading, initiative);
      for (const ownership of content.ownerships) await this.loadOwnership(loading, ownership);
    });
  }

  private async loadPeople(
    tx: Tx,
    content: DemoContent,
    passwordHash: string,
    calendar: DemoCalendar,
  ) {
    for (const actor of content.actors)
      await this.demo.insertActor(tx, actor, calendar.instant(36));
    for (const request of content.actorRequests) {
      await this.demo.insertActorRequest(tx, request, calendar.instant(request.monthsAgo));
    }
    const actors = await this.demo.actorIds(tx);
    const authors = new Map<string, string>();
    let coordinator: string | null = null;
    for (const account of content.accounts) {
      const id = await this.demo.insertAccount(tx, account, passwordHash, calendar.instant(24));
      if (account.regionRole === 'coordinator') coordinator = id;
      for (const { actor, role } of account.memberships) {
        await this.demo.insertMembership(tx, id, idOf(actors, actor), role);
        authors.set(actor, id);
      }
    }
    return { actors, authors, coordinator };
  }

  private async loadInitiative(loading: Loading, initiative: DemoInitiative): Promise<void> {
    const { tx, calendar, actors, authors } = loading;
    const isPublished = initiative.publicationState === 'published';
    const createdAt = calendar.instant(initiative.publishedMonthsAgo + (isPublished ? 1 : 0));
    const ownerId = idOf(actors, initiative.owner);
    const lastReport = initiative.reports.at(-1);
    const fields = pickFields(initiativeFieldsSchema, {
      ...emptyInitiative(ownerId),
      ...initiative,
      startsOn: calendar.date(initiative.startsMonthsAgo),
      endsOn: calendar.date(-initiative.endsInMonths),
      contactEmail: DEMO_MAILBOX,
      perspectiveCodes: initiative.perspectives,
    });
    const id = await this.demo.insertInitiative(tx, {
      fields,
      links: initiative,
      publicationState: initiative.publicationState,
      returnReason: initiative.returnReason,
      createdBy: authors.get(initiative.owner) ?? null,
      lastReportOn: lastReport ? calendar.date(lastFiling(lastReport)) : null,
      createdAt,
      submittedAt: initiative.publicationState === 'draft' ? null : createdAt,
      publishedAt: isPublished ? calendar.instant(initiative.publishedMonthsAgo) : null,
    });
    for (const [position, partner] of initiative.partners.entries()) {
      await this.demo.insertPartner(tx, id, idOf(actors, partner.actor), partner.role, position);
    }
    const contributions = new Map<string, string>();
    for (const [position, contribution] of initiative.contributions.entries()) {
      contributions.set(
        contribution.key,
        await this.demo.insertContribution(tx, id, contribution, position),
      );
    }
    await this.recordPublication(loading, initiative, id, ownerId, createdAt);
    for (const { key, review } of initiative.contributions) {
      if (review) await this.review(loading, id, ownerId, idOf(contributions, key), review);
    }
    for (const report of initiative.reports) {
      await this.loadReport(loading, initiative, id, report, contributions);
    }
    if (initiative.draftReport) {
      const { periodMonths } = initiative.draftReport;
      await this.demo.insertReportDraft(tx, {
        fields: reportFields(initiative.draftReport, {
          periodFrom: calendar.date(periodMonths),
          periodTo: calendar.date(0),
        }),
        initiativeId: id,
        createdBy: authors.get(initiative.owner) ?? null,
        createdAt: calendar.instant(0),
        supersedesId: null,
        correctionReason: null,
      });
    }
  }

  private async review(
    { tx, calendar, coordinator }: Loading,
    subjectId: string,
    actorId: string,
    contributionId: string,
    review: NonNullable<DemoInitiative['contributions'][number]['review']>,
  ): Promise<void> {
    const at = calendar.instant(review.monthsAgo);
    await this.demo.review(tx, contributionId, review, at);
    await this.demo.recordHistory(tx, {
      at,
      subject: 'initiative',
      subjectId,
      actorId,
      accountId: coordinator,
      event: `contribution.${review.state}`,
      to: { contributionId, reviewState: review.state },
      reason: review.question,
    });
  }

  private async recordPublication(
    { tx, calendar, authors, coordinator }: Loading,
    initiative: DemoInitiative,
    subjectId: string,
    actorId: string,
    createdAt: Date,
  ): Promise<void> {
    const common = { subject: 'initiative', subjectId, actorId } as const;
    const byOwner = { ...common, accountId: authors.get(initiative.owner) };
    const byCoordinator = { ...common, accountId: coordinator };
    await this.demo.recordHistory(tx, { ...byOwner, at: createdAt, event: 'initiative.created' });
    if (initiative.publicationState === 'draft') return;
    await this.demo.recordHistory(tx, {
      ...byOwner,
      at: new Date(createdAt.getTime() + 3_600_000),
      event: 'initiative.submitted',
    });
    if (initiative.publicationState === 'returned') {
      await this.demo.recordHistory(tx, {
        ...byCoordinator,
        at: new Date(createdAt.getTime() + 7_200_000),
        event: 'initiative.returned',
        reason: initiative.returnReason,
      });
    }
    if (initiative.publicationState === 'published') {
      const at = calendar.instant(initiative.publishedMonthsAgo);
      await this.demo.recordHistory(tx, { ...byCoordinator, at, event: 'initiative.published' });
    }
  }

  private async loadReport(
    loading: Loading,
    initiative: DemoInitiative,
    initiativeId: string,
    report: DemoReport,
    contributions: Map<string, string>,
  ): Promise<void> {
    const first = await this.fileReport(
      loading,
      initiative,
      initiativeId,
      report,
      contributions,
      null,
    );
    if (report.correction) {
      await this.fileReport(loading, initiative, initiativeId, report, contributions, first);
    }
  }

  /** Files the report, or the correction of the one that `supersedesId` names. */
  private async fileReport(
    { tx, calendar, actors, authors }: Loading,
    initiative: DemoInitiative,
    initiativeId: string,
    report: DemoReport,
    contributions: Map<string, string>,
    supersedesId: string | null,
  ): Promise<string> {
    const isCorrection = supersedesId !== null;
    const monthsAgo = isCorrection ? lastFiling(report) : report.filedMonthsAgo;
    const at = calendar.instant(monthsAgo, isCorrection ? 30 : 0);
    const createdBy = authors.get(initiative.owner) ?? null;
    const correctionReason = isCorrection ? (report.correction?.reason ?? null) : null;
    const id = await this.demo.insertReportDraft(tx, {
      fields: reportFields(report, {
        periodFrom: calendar.date(report.filedMonthsAgo + report.periodMonths),
        periodTo: calendar.date(report.filedMonthsAgo),
      }),
      initiativeId,
      createdBy,
      createdAt: at,
      supersedesId,
      correctionReason,
    });
    for (const [position, observed] of report.observed.entries()) {
      await this.demo.insertObserved(
        tx,
        id,
        idOf(contributions, observed.contribution),
        observed,
        position,
      );
    }
    await this.demo.file(tx, id, at);
    await this.demo.recordHistory(tx, {
      at,
      subject: 'initiative',
      subjectId: initiativeId,
      event: isCorrection ? 'status_report.corrected' : 'status_report.filed',
      actorId: idOf(actors, initiative.owner),
      accountId: createdBy,
      from: { workStatus: (isCorrection ? report : earlierThan(report, initiative)).workStatus },
      to: { workStatus: report.workStatus, reportId: id },
      reason: correctionReason,
    });
    return id;
  }

  private async loadOwnership(
    { tx, calendar, actors, coordinator }: Loading,
    ownership: DemoContent['ownerships'][number],
  ): Promise<void> {
    const actorId = idOf(actors, ownership.actor);
    const ownershipId = await this.demo.insertOwnership(tx, ownership, actorId, {
      openedOn: calendar.date(ownership.monthsAgo),
      settledOn: calendar.date(Math.min(2, ownership.monthsAgo)),
    });
    const common = {
      subject: 'action',
      subjectId: ownership.action,
      actorId,
      to: { ownershipId, role: ownership.role },
    } as const;
    const opening = ownership.state === 'proposed' ? 'ownership.proposed' : 'ownership.claimed';
    await this.demo.recordHistory(tx, {
      ...common,
      at: calendar.instant(ownership.monthsAgo),
      event: opening,
    });
    if (ownership.state === 'confirmed' || ownership.state === 'released') {
      const at = calendar.instant(ownership.monthsAgo, 60);
      await this.demo.recordHistory(tx, {
        ...common,
        at,
        event: 'ownership.confirmed',
        accountId: coordinator,
      });
    }
    if (ownership.state === 'released') {
      const at = calendar.instant(Math.min(2, ownership.monthsAgo));
      await this.demo.recordHistory(tx, {
        ...common,
        at,
        event: 'ownership.released',
        reason: ownership.releaseReason,
      });
    }
  }
}

const DEMO_MAILBOX = 'initiativ@exempel.example';

const reportFields = (
  text: NonNullable<DemoInitiative['draftReport']>,
  period: Pick<StatusReportFields, 'periodFrom' | 'periodTo'>,
): StatusReportFields =>
  pickFields(statusReportFieldsSchema, {
    ...emptyStatusReport(text.workStatus),
    ...text,
    ...period,
  });

const lastFiling = (report: DemoReport) =>
  report.correction?.filedMonthsAgo ?? report.filedMonthsAgo;

/** The report before this one; the first tells how the work had been going until then. */
const earlierThan = (report: DemoReport, { reports }: DemoInitiative): DemoReport =>
  reports[reports.indexOf(report) - 1] ?? report;

/** @throws Error for a name that the demo uses and nobody has: a fault in the demo's file */
function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo names «${name}», which is not there.`);
  return id;
}
