import { Injectable } from '@nestjs/common';
import { type ActOf, OWNERSHIP_POLICY, type OwnershipFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { OwnershipRepository, type OwnershipRow } from './ownership.repository.ts';

type Act = ActOf<typeof OWNERSHIP_POLICY>;

@Injectable()
export class OwnershipAccess extends RowAccess<OwnershipRow, OwnershipFacts, Act> {
  protected readonly policy = OWNERSHIP_POLICY;

  constructor(private readonly ownerships: OwnershipRepository) {
    super();
  }

  protected find(reader: Reader, id: string): Promise<OwnershipRow | undefined> {
    return this.ownerships.find(reader, id);
  }

  protected factsOf({ actor, state }: OwnershipRow): OwnershipFacts {
    return { actorId: actor.id, state };
  }

  protected notNow({ state }: OwnershipRow, act: Act): RequestFault {
    return new RequestFault('ownership.transition_not_allowed', {
      params: { from: state, transition: act },
    });
  }
}
