import { Injectable } from '@nestjs/common';
import { codeSchema } from '@samhandling/contract';
import {
  ACTION_POLICY,
  type ActionFacts,
  type ActOf,
  OWNERSHIP_POLICY,
  type OwnershipFacts,
} from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { OwnershipRepository, type OwnershipRow } from './ownership.repository.ts';

type Row = Pick<OwnershipRow, 'actor' | 'state'>;
type Act = ActOf<typeof OWNERSHIP_POLICY>;

@Injectable()
export class OwnershipAccess extends RowAccess<Row, OwnershipFacts, Act> {
  protected readonly policy = OWNERSHIP_POLICY;

  constructor(private readonly ownerships: OwnershipRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<OwnershipFacts | undefined> {
    return this.ownerships.findFacts(reader, id);
  }

  protected factsOf({ actor, state }: Row): OwnershipFacts {
    return { actorId: actor.id, state };
  }

  protected override notNow({ state }: Row, act: Act): RequestFault {
    return new RequestFault('ownership.transition_not_allowed', {
      params: { from: state, transition: act },
    });
  }
}

/** The action that somebody takes on. */
@Injectable()
export class OwnedActionAccess extends RowAccess<
  ActionFacts,
  ActionFacts,
  ActOf<typeof ACTION_POLICY>
> {
  protected readonly policy = ACTION_POLICY;

  constructor(private readonly ownerships: OwnershipRepository) {
    super();
  }

  override canBeId(text: string): boolean {
    return codeSchema.safeParse(text).success;
  }

  protected findFacts(reader: Reader, code: string): Promise<ActionFacts | undefined> {
    return this.ownerships.findAction(reader, code);
  }

  protected factsOf(action: ActionFacts): ActionFacts {
    return action;
  }

  protected override notNow(): RequestFault {
    return new RequestFault('action.retired');
  }
}
