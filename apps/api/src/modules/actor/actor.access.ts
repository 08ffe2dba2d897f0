import { Injectable } from '@nestjs/common';
import { ACTOR_POLICY, type ActorFacts, type ActOf } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { actorMerged } from '../surviving-actor/index.ts';
import { type ActorHead, ActorRepository } from './actor.repository.ts';

type Act = ActOf<typeof ACTOR_POLICY>;

@Injectable()
export class ActorAccess extends RowAccess<ActorHead, ActorFacts, Act> {
  protected readonly policy = ACTOR_POLICY;

  constructor(private readonly actors: ActorRepository) {
    super();
  }

  protected async findFacts(reader: Reader, id: string): Promise<ActorFacts | undefined> {
    const head = await this.actors.findHead(reader, id);
    return head && this.factsOf(head);
  }

  protected factsOf({ id, state, mergedInto }: ActorHead): ActorFacts {
    return { actorId: id, state, mergedIntoId: mergedInto?.id };
  }

  /** Whoever runs the actor that it was merged into is told which that is. */
  protected override notNow({ state, mergedInto }: ActorHead, act: Act): RequestFault {
    const isOfRunning = act === 'update' || act === 'invite' || act === 'removeMember';
    if (mergedInto && isOfRunning) return actorMerged(mergedInto);
    return new RequestFault('actor.transition_not_allowed', {
      params: { from: state, transition: act },
    });
  }
}
