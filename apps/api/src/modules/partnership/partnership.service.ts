import { Injectable } from '@nestjs/common';
import type { HistoryEvent, Partnership } from '@samhandling/contract';
import {
  PARTNERSHIP_LIFE_CYCLE,
  type PartnerReviewState,
  type PartnershipTransition,
  type Person,
} from '@samhandling/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { PartnershipAccess } from './partnership.access.ts';
import { presentPartnership } from './partnership.presenter.ts';
import { PartnershipRepository, type PartnershipRow } from './partnership.repository.ts';

/** An answer of a partner, with the version of the question that was read. */
type PartnershipAnswer = {
  readonly id: string;
  readonly version: number;
  readonly name: PartnershipTransition;
  readonly reason?: string;
};

type PartnerEvent = 'accepted' | 'declined' | 'left';

/** Lets actors answer that initiatives of others name as their partners. */
@Injectable()
export class PartnershipService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly partnerships: PartnershipRepository,
    private readonly access: PartnershipAccess,
    private readonly history: History,
  ) {}

  answer({ id, version, name, reason }: PartnershipAnswer, caller: Person): Promise<Partnership> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.partnerships.findLocked(tx, id);
      const person = await asMemberNow(tx, caller);
      const row = this.access.authorize(found, person, name, version);
      const to = PARTNERSHIP_LIFE_CYCLE.transition(row.reviewState, name, reason);
      await this.partnerships.answer(tx, { id, version, to, reason: reason ?? null });
      await this.history.record(tx, {
        subject: 'initiative',
        subjectId: row.initiativeId,
        event: eventOf(row, to),
        accountId: person.accountId,
        actorId: row.actor.id,
        from: { partnerActorId: row.actor.id, reviewState: row.reviewState },
        to: { partnerActorId: row.actor.id, reviewState: to },
        reason: reason ?? null,
      });
      const answered = await this.partnerships.find(tx, id);
      const partnership = answered && presentPartnership(answered, answered, person);
      if (!partnership) throw notFound();
      return partnership;
    });
  }
}

/** One that had accepted has been named in public, and leaves. The coordinator answers for whoever cannot. */
function eventOf(
  { reviewState, hasMembers }: PartnershipRow,
  to: PartnerReviewState,
): HistoryEvent {
  const left = reviewState === 'accepted' ? 'left' : 'declined';
  const event: PartnerEvent = to === 'accepted' ? 'accepted' : left;
  return hasMembers ? `partner.${event}` : `partner.${event}_for`;
}
