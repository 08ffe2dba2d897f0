import { Injectable } from '@nestjs/common';
import { type ActOf, CONTRIBUTION_POLICY, type ContributionFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { ContributionRepository, type ReviewedContribution } from './contribution.repository.ts';

type Row = Pick<ReviewedContribution, 'owner' | 'publicationState' | 'reviewState'>;
type Act = ActOf<typeof CONTRIBUTION_POLICY>;

/** What the policy has to know of the row. */
export const factsOf = ({ owner, publicationState, reviewState }: Row): ContributionFacts => ({
  ownerActorId: owner.id,
  publicationState,
  reviewState,
});

@Injectable()
export class ContributionAccess extends RowAccess<Row, ContributionFacts, Act> {
  protected readonly policy = CONTRIBUTION_POLICY;
  protected readonly factsOf = factsOf;

  constructor(private readonly contributions: ContributionRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<ContributionFacts | undefined> {
    return this.contributions.findFacts(reader, id);
  }

  /** Only published contributions are reviewed, and each transition is allowed in some states. */
  protected override notNow({ publicationState, reviewState }: Row, act: Act): RequestFault {
    const from = publicationState === 'published' ? reviewState : publicationState;
    return new RequestFault('contribution.transition_not_allowed', {
      params: { from, transition: act },
    });
  }
}
