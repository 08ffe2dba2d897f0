import { Injectable } from '@nestjs/common';
import type { HistoryEvent, Initiative } from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { InitiativeDetailRepository } from './initiative-detail.repository.ts';
import { InitiativeAccess } from './initiative.access.ts';
import { presentInitiative } from './initiative.presenter.ts';
import { InitiativeRepository } from './initiative.repository.ts';
import { RepublicationRequestRepository } from './republication-request.repository.ts';

/** What is asked or answered, of which version of the initiative. */
type Said = { readonly id: string; readonly version: number; readonly reason: string };

type Deed = {
  readonly act: 'requestRepublication' | 'declineRepublication';
  readonly event: HistoryEvent;
  readonly write: (tx: Tx, person: Person) => Promise<void>;
};

/** Requests of owners that archived initiatives are published again: asked, and declined. */
@Injectable()
export class RepublicationRequestService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly initiatives: InitiativeRepository,
    private readonly details: InitiativeDetailRepository,
    private readonly access: InitiativeAccess,
    private readonly requests: RepublicationRequestRepository,
    private readonly history: History,
  ) {}

  /** It waits for the coordinator, who publishes the initiative again or declines. */
  ask(said: Said, caller: Person): Promise<Initiative> {
    return this.take(said, caller, {
      act: 'requestRepublication',
      event: 'initiative.republication_requested',
      write: (tx, { accountId }) => this.requests.keep(tx, said.id, said.reason, accountId),
    });
  }

  /** The owner reads the reason on the page of the initiative, and may ask again. */
  decline(said: Said, caller: Person): Promise<Initiative> {
    return this.take(said, caller, {
      act: 'declineRepublication',
      event: 'initiative.republication_declined',
      write: (tx) => this.requests.decline(tx, said.id, said.reason),
    });
  }

  /** Locks the initiative: of several who do the same at once one succeeds. */
  private take(
    { id, version, reason }: Said,
    caller: Person,
    { act, event, write }: Deed,
  ): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.initiatives.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      const head = this.access.authorize(found, person, act, version);
      await write(tx, person);
      await this.history.record(tx, {
        subject: 'initiative',
        subjectId: id,
        event,
        accountId: person.accountId,
        actorId: head.owner.id,
        reason,
      });
      await this.initiatives.touch(tx, head);
      const stored = await this.details.find(tx, id);
      const initiative = stored && presentInitiative(stored, person);
      if (!initiative) throw notFound();
      return initiative;
    });
  }
}
