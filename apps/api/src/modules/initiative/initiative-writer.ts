import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { InitiativeBody } from '@samhandling/contract';
import {
  changeWorkStatus,
  CONTRIBUTION_REVIEW_LIFE_CYCLE,
  submissionProblems,
  transitionOfChange,
  type ContributionReviewState,
} from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { ContributionWordsRepository } from '../contribution/index.ts';
import {
  bodyOf,
  bodyOfWritten,
  partnersToAsk,
  withNamedPartners,
  displacedContributions,
  droppedContributions,
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
import {
  InitiativeReferencesRepository,
  type References,
} from './initiative-references.repository.ts';
import { contributionIdTaken, contributionInUse, incomplete } from './initiative.errors.ts';
import { InitiativeRepository, type InitiativeHead } from './initiative.repository.ts';

/** Writes what an initiative says, with its history; who may do it is decided before. */
@Injectable()
export class InitiativeWriter {
  constructor(
    private readonly initiatives: InitiativeRepository,
    private readonly details: InitiativeDetailRepository,
    private readonly references: InitiativeReferencesRepository,
    private readonly contributions: ContributionWordsRepository,
    private readonly history: History,
  ) {}

  /**
   * Whether the body may stand in place of what is there: of a published one that stays public, so it stays
   * complete.
   */
  async check(
    tx: Tx,
    head: InitiativeHead,
    before: WrittenInitiative,
    body: InitiativeBody,
  ): Promise<ResolvedLinks> {
    const references = await this.references.find(tx, head.id, body);
    const links = resolveLinks(body, references);
    refuseDisplacement(bodyOfWritten(before), body, references);
    if (head.publicationState === 'published') {
      requireStillGood(before, body, references);
    }
    return links;
  }

  /** Writes what differs from what is there, and tells of it in the name of who wrote it. */
  async write(
    tx: Tx,
    head: InitiativeHead,
    before: WrittenInitiative,
    body: InitiativeBody,
    accountId: string,
  ): Promise<StoredInitiative> {
    const links = await this.check(tx, head, before, body);
    await this.save(tx, head, before, body, links);
    const after = await this.load(tx, head.id);
    await this.recordChange(tx, before, after, accountId);
    await this.recordReviews(tx, before, after, accountId);
    await this.recordAsking(tx, before, after, accountId);
    return after;
  }

  async saveContributions(tx: Tx, id: string, { contributions }: ResolvedLinks): Promise<void> {
    if (!(await this.contributions.save(tx, id, contributions))) throw contributionIdTaken();
  }

  async load(tx: Tx, id: string): Promise<StoredInitiative> {
    const stored = await this.details.find(tx, id);
    if (!stored) throw notFound();
    return stored;
  }

  async loadWritten(tx: Tx, id: string): Promise<WrittenInitiative> {
    const written = await this.details.findWritten(tx, id);
    if (!written) throw notFound();
    return written;
  }

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
    if (!hasSameLinks(old, body)) {
      await this.initiatives.replaceLinks(tx, id, body, links);
      await this.initiatives.askPartners(tx, id, partnersToAsk(before, body));
    }
    if (isDeepStrictEqual(old.contributions, body.contributions)) return;
    await this.contributions.remove(tx, id, droppedContributions(old, body));
    await this.saveContributions(tx, id, links);
    for (const contribution of revisedContributions(before, body)) {
      await this.contributions.revise(tx, contribution, reviewAfterChange(contribution));
    }
  }

  private async recordChange(
    tx: Tx,
    before: WrittenInitiative,
    after: StoredInitiative,
    accountId: string,
  ): Promise<void> {
    const { from, to } = changedFields(
      withNamedPartners(bodyOfWritten(before), before),
      withNamedPartners(bodyOf(after), after),
    );
    if (after.publicationState !== 'published' || Object.keys(to).length === 0) return;
    await this.history.record(tx, {
      subject: 'initiative',
      subjectId: after.id,
      event: 'initiative.changed',
      accountId,
      actorId: after.owner.id,
      from,
      to,
    });
  }

  /** Whom a published initiative names anew is asked from now on. */
  private async recordAsking(
    tx: Tx,
    before: WrittenInitiative,
    after: StoredInitiative,
    accountId: string,
  ): Promise<void> {
    const versions = new Map(before.partnerships.map(({ id, version }) => [id, version]));
    const isNew = after.partnerships.some(
      ({ id, reviewState, version }) => reviewState === 'asked' && versions.get(id) !== version,
    );
    if (after.publicationState !== 'published' || !isNew) return;
    await this.history.record(tx, {
      subject: 'initiative',
      subjectId: after.id,
      event: 'partner.asked',
      accountId,
      actorId: after.owner.id,
    });
  }

  private async recordReviews(
    tx: Tx,
    before: WrittenInitiative,
    after: StoredInitiative,
    accountId: string,
  ): Promise<void> {
    for (const contribution of revisedContributions(before, bodyOf(after))) {
      const { id, reviewState } = contribution;
      const to = reviewAfterChange(contribution);
      if (to === null) continue;
      await this.history.record(tx, {
        subject: 'initiative',
        subjectId: after.id,
        event: to === 'answered' ? 'contribution.answered' : 'contribution.reopened',
        accountId,
        actorId: after.owner.id,
        from: { contributionId: id, reviewState },
        to: { contributionId: id, reviewState: to },
      });
    }
  }
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

/** What stands in public stays complete, and its work status changes as its life cycle allows. */
function requireStillGood(
  before: WrittenInitiative,
  body: InitiativeBody,
  references: References,
): void {
  changeWorkStatus({ from: before.workStatus, to: body.workStatus, isByReport: false });
  const problems = submissionProblems(body, submissionContext(references));
  if (problems.length > 0) throw incomplete(problems);
}
