import { Injectable } from '@nestjs/common';
import { type ActOf, PARTNERSHIP_POLICY, type PartnershipFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { factsOfPartnership } from './partnership.presenter.ts';
import { PartnershipRepository, type PartnershipRow } from './partnership.repository.ts';

type Row = Pick<
  PartnershipRow,
  'actor' | 'hasMembers' | 'reviewState' | 'ownerActorId' | 'publicationState'
>;
type Act = ActOf<typeof PARTNERSHIP_POLICY>;

@Injectable()
export class PartnershipAccess extends RowAccess<Row, PartnershipFacts, Act> {
  protected readonly policy = PARTNERSHIP_POLICY;

  constructor(private readonly partnerships: PartnershipRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<PartnershipFacts | undefined> {
    return this.partnerships.findFacts(reader, id);
  }

  protected factsOf(row: Row): PartnershipFacts {
    return factsOfPartnership(row, row);
  }

  /** It is answered once, and while everybody can read what it is about. */
  protected override notNow({ reviewState }: Row, act: Act): RequestFault {
    return new RequestFault('partnership.transition_not_allowed', {
      params: { from: reviewState, transition: act },
    });
  }
}
