import { Injectable } from '@nestjs/common';
import type { PartnershipFacts, PartnerReviewState } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db } from '../../schema/index.ts';
import { hasMembers, partnershipColumns } from './partnership-fragments.ts';

/** A partner of an initiative, with what decides about its answer. */
export type PartnershipRow = RowOf<typeof byId>;

const byId = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative_partner')
    .innerJoin('initiative', 'initiative.id', 'initiative_partner.initiative_id')
    .innerJoin('actor', 'actor.id', 'initiative_partner.actor_id')
    .select((eb) => partnershipColumns(eb))
    .select([
      'initiative.id as initiativeId',
      'initiative.owner_actor_id as ownerActorId',
      'initiative.publication_state as publicationState',
    ])
    .where('initiative_partner.id', '=', id),
);

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative_partner')
    .innerJoin('initiative', 'initiative.id', 'initiative_partner.initiative_id')
    .select((eb) => [
      'initiative_partner.actor_id as actorId',
      'initiative_partner.review_state as reviewState',
      'initiative.owner_actor_id as ownerActorId',
      'initiative.publication_state as publicationState',
      hasMembers(eb).as('hasMembers'),
    ])
    .where('initiative_partner.id', '=', id),
);

const initiativeLocked = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative')
    .select('initiative.id')
    .where((eb) =>
      eb(
        'initiative.id',
        '=',
        eb
          .selectFrom('initiative_partner')
          .select('initiative_partner.initiative_id')
          .where('initiative_partner.id', '=', id),
      ),
    )
    .forNoKeyUpdate(),
);

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('initiative_partner').select('id').where('id', '=', id).forNoKeyUpdate(),
);

type Answer = {
  readonly id: string;
  readonly version: number;
  readonly to: PartnerReviewState;
  readonly reason: string | null;
};

const answered = shaped<Answer>()(({ id, version, to, reason }) =>
  db
    .updateTable('initiative_partner')
    .set({ review_state: to, decline_reason: reason, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version),
);

@Injectable()
export class PartnershipRepository {
  /** What decides about the answer. */
  findFacts(reader: Reader, id: string): Promise<PartnershipFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  find(reader: Reader, id: string): Promise<PartnershipRow | undefined> {
    return reader.row(byId({ id }));
  }

  /** Locks the initiative and then the partner, as a save of the initiative does, and reads after. */
  async findLocked(tx: Tx, id: string): Promise<PartnershipRow | undefined> {
    await tx.run(initiativeLocked({ id }));
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  answer(tx: Tx, answer: Answer): Promise<void> {
    return tx.runVersioned(answered(answer));
  }
}
