import { Injectable } from '@nestjs/common';
import type { HistoryEvent, Initiative } from '@samhandling/contract';
import {
  INITIATIVE_LIFE_CYCLE,
  submissionProblems,
  type Person,
  type PublicationTransition,
} from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { InitiativeMails } from '../initiative-mail/index.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { bodyOfWritten, submissionContext } from './initiative-body.ts';
import {
  InitiativeDetailRepository,
  type StoredInitiative,
} from './initiative-detail.repository.ts';
import { InitiativeReferencesRepository } from './initiative-references.repository.ts';
import { InitiativeAccess } from './initiative.access.ts';
import { incomplete } from './initiative.errors.ts';
import { presentInitiative } from './initiative.presenter.ts';
import { InitiativeRepository } from './initiative.repository.ts';
import { RepublicationRequestRepository } from './republication-request.repository.ts';

const EVENTS: Record<PublicationTransition, HistoryEvent> = {
  submit: 'initiative.submitted',
  withdraw: 'initiative.withdrawn',
  return: 'initiative.returned',
  publish: 'initiative.published',
  archive: 'initiative.archived',
  republish: 'initiative.republished',
};

type TransitionRequest = {
  readonly id: string;
  readonly version: number;
  readonly name: PublicationTransition;
  readonly reason?: string;
};

/**
 * Runs the transitions of an initiative, each with its history entry and its mails in one
 * transaction.
 */
@Injectable()
export class InitiativeTransitionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly initiatives: InitiativeRepository,
    private readonly access: InitiativeAccess,
    private readonly details: InitiativeDetailRepository,
    private readonly references: InitiativeReferencesRepository,
    private readonly requests: RepublicationRequestRepository,
    private readonly history: History,
    private readonly mails: InitiativeMails,
  ) {}

  /**
   * Locks the row: of several people who do the same at once one succeeds, and the others read the
   * new state.
   */
  move({ id, version, name, reason }: TransitionRequest, caller: Person): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.initiatives.findForChange(tx, id);
      const person = await asMemberNow(tx, caller);
      const head = this.access.authorize(found, person, name, version);
      const to = INITIATIVE_LIFE_CYCLE.transition(head.publicationState, name, reason);
      if (name === 'submit') await this.requireComplete(tx, id);
      // What its owner asked for is done.
      if (name === 'republish') await this.requests.remove(tx, id);
      // The history comes first: the database lets nothing be published again that it does not tell of.
      await this.history.record(tx, {
        subject: 'initiative',
        subjectId: id,
        event: EVENTS[name],
        accountId: person.accountId,
        actorId: head.owner.id,
        from: { publicationState: head.publicationState },
        to: { publicationState: to },
        reason: reason ?? null,
      });
      await this.initiatives.move(tx, head, { to, reason: reason ?? null });
      const moved = await this.load(tx, id);
      await this.mails.tell(tx, name, moved);
      const initiative = presentInitiative(moved, person);
      if (!initiative) throw notFound();
      return initiative;
    });
  }

  private async requireComplete(tx: Tx, id: string): Promise<void> {
    const written = await this.details.findWritten(tx, id);
    if (!written) throw notFound();
    const body = bodyOfWritten(written);
    const references = await this.references.find(tx, id, body);
    if (!references.isOwnerAdmitted) throw new RequestFault('actor.not_admitted');
    const problems = submissionProblems(body, submissionContext(references));
    if (problems.length > 0) throw incomplete(problems);
  }

  private async load(tx: Tx, id: string): Promise<StoredInitiative> {
    const stored = await this.details.find(tx, id);
    if (!stored) throw notFound();
    return stored;
  }
}
