import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, isAcceptedPartner } from '../../schema/index.ts';
import type { ActorRecord } from './actor.repository.ts';

/** From the actor `id` to the actor `intoId`. */
type ActorMerge = { id: string; intoId: string };

const membershipsCopied = shaped<ActorMerge>()(({ id, intoId }) =>
  db
    .insertInto('membership')
    .columns(['actor_id', 'account_id', 'role'])
    .expression((eb) =>
      eb
        .selectFrom('membership')
        .select([sql<string>`${intoId}::uuid`.as('actor_id'), 'account_id', 'role'])
        .where('actor_id', '=', id),
    )
    .onConflict((conflict) => conflict.doNothing()),
);

const membershipsRemoved = shaped<ActorMerge>()(({ id }) =>
  db.deleteFrom('membership').where('actor_id', '=', id),
);

/** Of somebody who is invited by both, or is a member of the other already. */
const tokensEnded = shaped<ActorMerge>()(({ id, intoId }) =>
  db
    .updateTable('account_token as mine')
    .set({ ended_at: sql`clock_timestamp()` })
    .where('mine.actor_id', '=', id)
    .where('mine.used_at', 'is', null)
    .where('mine.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('account_token as theirs')
            .where('theirs.actor_id', '=', intoId)
            .whereRef('theirs.purpose', '=', 'mine.purpose')
            .where((inner) =>
              inner(inner.fn('lower', ['theirs.email']), '=', inner.fn('lower', ['mine.email'])),
            )
            .where('theirs.used_at', 'is', null)
            .where('theirs.ended_at', 'is', null),
        ),
        eb.exists(
          eb
            .selectFrom('membership')
            .innerJoin('account', 'account.id', 'membership.account_id')
            .where('membership.actor_id', '=', intoId)
            .where((inner) =>
              inner(inner.fn('lower', ['account.email']), '=', inner.fn('lower', ['mine.email'])),
            ),
        ),
      ]),
    ),
);

const tokensMoved = shaped<ActorMerge>()(({ id, intoId }) =>
  db
    .updateTable('account_token')
    .set({ actor_id: intoId })
    .where('actor_id', '=', id)
    .where('used_at', 'is', null),
);

const initiativesMoved = shaped<ActorMerge>()(({ id, intoId }) =>
  db
    .updateTable('initiative')
    .set({ owner_actor_id: intoId, version: sql`version + 1` })
    .where('owner_actor_id', '=', id),
);

/** Where both are partners of the same initiative, the one that is left has agreed if either had. */
const doublePartnersAccepted = shaped<ActorMerge>()(({ id, intoId }) =>
  db
    .updateTable('initiative_partner as other')
    .set({ review_state: 'accepted', decline_reason: null, version: sql`version + 1` })
    .where('other.actor_id', '=', intoId)
    .where('other.review_state', '<>', 'accepted')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('initiative_partner')
          .whereRef('initiative_partner.initiative_id', '=', 'other.initiative_id')
          .where('initiative_partner.actor_id', '=', id)
          .where(isAcceptedPartner),
      ),
    ),
);

const doublePartnersRemoved = shaped<ActorMerge>()(({ id, intoId }) =>
  db
    .deleteFrom('initiative_partner')
    .where('initiative_partner.actor_id', '=', id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('initiative_partner as other')
          .whereRef('other.initiative_id', '=', 'initiative_partner.initiative_id')
          .where('other.actor_id', '=', intoId),
      ),
    ),
);

const partnersMoved = shaped<ActorMerge>()(({ id, intoId }) =>
  db.updateTable('initiative_partner').set({ actor_id: intoId }).where('actor_id', '=', id),
);

const ownersRemovedAsPartners = shaped<ActorMerge>()(({ intoId }) =>
  db
    .deleteFrom('initiative_partner')
    .where('initiative_partner.actor_id', '=', intoId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('initiative')
          .whereRef('initiative.id', '=', 'initiative_partner.initiative_id')
          .where('initiative.owner_actor_id', '=', intoId),
      ),
    ),
);

const doubleOwnershipsReleased = shaped<ActorMerge & { on: string }>()(({ id, intoId, on }) =>
  db
    .updateTable('ownership')
    .set({ state: 'released', released_on: on, version: sql`version + 1` })
    .where('ownership.actor_id', '=', id)
    .where('ownership.state', '<>', 'released')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('ownership as theirs')
          .where('theirs.actor_id', '=', intoId)
          .whereRef('theirs.action_id', '=', 'ownership.action_id')
          .where('theirs.state', '<>', 'released'),
      ),
    ),
);

const ownershipsMoved = shaped<ActorMerge>()(({ id, intoId }) =>
  db
    .updateTable('ownership')
    .set({ actor_id: intoId, version: sql`version + 1` })
    .where('actor_id', '=', id),
);

const earlierMergesMoved = shaped<ActorMerge>()(({ id, intoId }) =>
  db.updateTable('actor').set({ merged_into_id: intoId }).where('merged_into_id', '=', id),
);

const merged = shaped<ActorMerge & { version: number }>()(({ id, intoId, version }) =>
  db
    .updateTable('actor')
    .set({
      state: 'merged',
      merged_into_id: intoId,
      updated_at: sql`clock()`,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version),
);

@Injectable()
export class ActorMergeRepository {
  /**
   * Moves all that the actor has to another: members, initiatives, partnerships, responsibilities, and
   * the actors that were merged into it. What the other has already is kept: if both are responsible for
   * an action, this actor's is released; no actor becomes a partner in its own initiative.
   */
  async merge(tx: Tx, { id, version }: ActorRecord, intoId: string, on: string): Promise<void> {
    const move = { id, intoId };
    await tx.run(membershipsCopied(move));
    await tx.run(membershipsRemoved(move));
    await tx.run(tokensEnded(move));
    // Ended invitations move as well, so that only used ones still name a merged actor.
    await tx.run(tokensMoved(move));
    await tx.run(initiativesMoved(move));
    await tx.run(doublePartnersAccepted(move));
    await tx.run(doublePartnersRemoved(move));
    await tx.run(partnersMoved(move));
    await tx.run(ownersRemovedAsPartners(move));
    await tx.run(doubleOwnershipsReleased({ id, intoId, on }));
    await tx.run(ownershipsMoved(move));
    await tx.run(earlierMergesMoved(move));
    await tx.runVersioned(merged({ id, intoId, version }));
  }
}
