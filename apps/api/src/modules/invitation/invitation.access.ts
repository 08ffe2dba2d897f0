import { Injectable } from '@nestjs/common';
import { type ActOf, INVITATION_POLICY, type InvitationFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { InvitationRepository, type InvitationRow } from './invitation.repository.ts';

type Row = Pick<InvitationRow, 'actor'>;
type Act = ActOf<typeof INVITATION_POLICY>;

/** An invitation while it waits; one that was answered or withdrawn is not there for anybody. */
@Injectable()
export class InvitationAccess extends RowAccess<Row, InvitationFacts, Act> {
  protected readonly policy = INVITATION_POLICY;

  constructor(private readonly invitations: InvitationRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<InvitationFacts | undefined> {
    return this.invitations.findFacts(reader, id);
  }

  protected factsOf({ actor }: Row): InvitationFacts {
    return { actorId: actor?.id ?? null };
  }
}
