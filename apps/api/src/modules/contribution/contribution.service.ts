import { Injectable } from '@nestjs/common';
import type { Contribution, HistoryEvent } from '@samhandling/contract';
import { CONTRIBUTION_REVIEW_LIFE_CYCLE, type Person } from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { InitiativeMails } from '../initiative-mail/index.ts';
import { ContributionAccess, factsOf } from './contribution.access.ts';
import { presentContribution } from './contribution.presenter.ts';
import { ContributionRepository } from './contribution.repository.ts';

type ReviewTransition = 'question' | 'accept' | 'reopen';

const EVENTS: Record<ReviewTransition, HistoryEvent> = {
  question: 'contribution.questioned',
  accept: 'contribution.accepted',
  reopen: 'contribution.reopened',
};

/** A transition of the review that the coordinator asks for. */
type ReviewRequest = {
  readonly initiativeId: string;
  readonly id: string;
  readonly version: number;
  readonly name: ReviewTransition;
  readonly question?: string;
};

/** Reviews contributions for the coordinator; never changes what the owner wrote. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionRepository,
    private readonly access: ContributionAccess,
    private readonly history: History,
    private readonly mails: InitiativeMails,
  ) {}

  move(
    { initiativeId, id, version, name, question }: ReviewRequest,
    person: Person,
  ): Promise<Contribution> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.contributions.findForReview(tx, initiativeId, id);
      const contribution = this.access.authorize(found, person, name, version);
      const { owner, reviewState } = contribution;
      const to = CONTRIBUTION_REVIEW_LIFE_CYCLE.transition(reviewState, name, question);
      await this.contributions.move(tx, contribution, to, question ?? null);
      await this.history.record(tx, {
        subject: 'initiative',
        subjectId: initiativeId,
        event: EVENTS[name],
        accountId: person.accountId,
        actorId: owner.id,
        from: { contributionId: id, reviewState },
        to: { contributionId: id, reviewState: to },
        reason: question ?? null,
      });
      if (question !== undefined) await this.mails.tellOfQuestion(tx, initiativeId, id);
      return this.present(tx, initiativeId, id, person);
    });
  }

  private async present(
    tx: Tx,
    initiativeId: string,
    id: string,
    person: Person,
  ): Promise<Contribution> {
    const found = await this.contributions.find(tx, initiativeId, id);
    if (!found) throw notFound();
    return presentContribution(found, factsOf(found), person);
  }
}
