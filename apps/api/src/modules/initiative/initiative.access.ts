import { Injectable } from '@nestjs/common';
import { type ActOf, INITIATIVE_POLICY, type InitiativeFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { type InitiativeHead, InitiativeRepository } from './initiative.repository.ts';

type Row = Pick<
  InitiativeHead,
  'owner' | 'publicationState' | 'pendingChange' | 'republicationRequest'
>;
type Act = ActOf<typeof INITIATIVE_POLICY>;

/** What the policy has to know of the row. */
export const factsOf = ({
  owner,
  publicationState,
  pendingChange,
  republicationRequest,
}: Row): InitiativeFacts => ({
  ownerActorId: owner.id,
  publicationState,
  pendingChange,
  republicationRequest,
});

@Injectable()
export class InitiativeAccess extends RowAccess<Row, InitiativeFacts, Act> {
  protected readonly policy = INITIATIVE_POLICY;
  protected readonly factsOf = factsOf;

  constructor(private readonly initiatives: InitiativeRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<InitiativeFacts | undefined> {
    return this.initiatives.findFacts(reader, id);
  }

  /** While it is submitted its words are being read; once archived they are kept. */
  protected override notNow({ publicationState }: Row, act: Act): RequestFault {
    return new RequestFault('initiative.transition_not_allowed', {
      params: { from: publicationState, transition: act === 'update' ? 'change' : act },
    });
  }
}
