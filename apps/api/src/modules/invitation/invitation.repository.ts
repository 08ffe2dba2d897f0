import { Injectable } from '@nestjs/common';
import type { InvitationsQuery } from '@samhandling/contract';
import type { InvitationFacts, MembershipRole, RegionRole } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { hashOfLinkToken } from '../../platform/auth/link-token.ts';
import type { Reader } from '../../platform/database/database.ts';
import { likePattern } from '../../platform/database/like-pattern.ts';
import { pageFrom, type Page } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, isTokenOpen, type Of, paged, sameOpenToken, swedishDay } from '../../schema/index.ts';
import { holdActor } from '../surviving-actor/index.ts';

/** What an invitation offers, and to whom. */
export type Offer = Readonly<{
  email: string;
  name: string;
  regionRole: RegionRole | null;
  actorId: string | null;
  membershipRole: MembershipRole | null;
  /** Null where it comes from the command line. */
  invitedBy: string | null;
}>;

/** An invitation that waits for its answer; `accountId` is whose address it is to, where it has an account. */
export type InvitationRow = RowOf<typeof openById>;

/** How long an invitation waits for its answer. */
export const VALID_DAYS = 14;

const now = sql<Date>`clock_timestamp()`;
const until = sql<Date>`${now} + make_interval(days => ${VALID_DAYS})`;

const isOpen = (eb: Of<'account_token'>) =>
  eb.and([eb('account_token.purpose', '=', 'invitation'), isTokenOpen(eb)]);

const openInvitations = () =>
  db
    .selectFrom('account_token')
    .leftJoin('account as inviter', 'inviter.id', 'account_token.invited_by')
    .leftJoin('account', (join) =>
      join.on((eb) =>
        eb(eb.fn('lower', ['account.email']), '=', eb.fn('lower', ['account_token.email'])),
      ),
    )
    .select([
      'account_token.id',
      'account_token.email',
      'account_token.name',
      'account_token.membership_role as membershipRole',
      'account_token.region_role as regionRole',
      'inviter.name as invitedBy',
      'account.id as accountId',
    ])
    .select((eb) => [
      swedishDay(eb.ref('account_token.created_at')).as('invitedOn'),
      swedishDay(eb.ref('account_token.expires_at')).as('expiresOn'),
      eb('account_token.expires_at', '<=', now).$castTo<boolean>().as('isExpired'),
      eb('account_token.token_hash', 'is not', null).$castTo<boolean>().as('hasLink'),
      jsonObjectFrom(
        eb
          .selectFrom('actor')
          .select(['actor.id', 'actor.name', 'actor.type'])
          .whereRef('actor.id', '=', 'account_token.actor_id'),
      ).as('actor'),
    ])
    .where(isOpen);

const openById = shaped<{ id: string }>()(({ id }) =>
  openInvitations().where('account_token.id', '=', id),
);

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('account_token')
    .select('account_token.actor_id as actorId')
    .where('account_token.id', '=', id)
    .where(isOpen),
);

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('account_token').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const openByActor = shaped<{ actorId: string }>()(({ actorId }) =>
  openInvitations()
    .where('account_token.actor_id', '=', actorId)
    .orderBy('account_token.created_at', 'desc')
    .orderBy('account_token.id'),
);

const openByHash = shaped<{ tokenHash: Buffer }>()(({ tokenHash }) =>
  openInvitations()
    .where('account_token.expires_at', '>', now)
    .where('account_token.token_hash', '=', tokenHash),
);

type InvitationListFilter = { like: string | undefined; page: number; limit: number };

const listed = shaped<InvitationListFilter>()(({ like, page, limit }) => {
  const isAsked = (eb: Of<'account_token'>) =>
    like
      ? eb.or([
          eb('account_token.name', 'ilike', like),
          eb('account_token.email', 'ilike', like),
          eb(
            'account_token.actor_id',
            'in',
            eb.selectFrom('actor').select('actor.id').where('actor.name', 'ilike', like),
          ),
        ])
      : eb.and([]);
  const counted = db.selectFrom('account_token').where(isOpen).where(isAsked);
  return paged(openInvitations().where(isAsked), counted, {
    order: (eb) => sql`${eb.ref('account_token.created_at')} desc, ${eb.ref('account_token.id')}`,
    page,
    limit,
  });
});

const saved = shaped<Offer>()((offer) =>
  db
    .insertInto('account_token')
    .values({
      purpose: 'invitation',
      email: offer.email,
      name: offer.name,
      actor_id: offer.actorId,
      membership_role: offer.membershipRole,
      region_role: offer.regionRole,
      invited_by: offer.invitedBy,
      created_at: now,
      expires_at: until,
    })
    .onConflict((conflict) =>
      sameOpenToken(conflict).doUpdateSet((eb) => ({
        token_hash: null,
        email: eb.ref('excluded.email'),
        name: eb.ref('excluded.name'),
        membership_role: eb.ref('excluded.membership_role'),
        region_role: eb.ref('excluded.region_role'),
        invited_by: eb.ref('excluded.invited_by'),
        created_at: eb.ref('excluded.created_at'),
        expires_at: eb.ref('excluded.expires_at'),
      })),
    )
    .returning('id'),
);

/** With another 14 days, and with this link or with none. */
const prolonged = shaped<{ id: string; tokenHash: Buffer | null }>()(({ id, tokenHash }) =>
  db
    .updateTable('account_token')
    .set({ token_hash: tokenHash, expires_at: until })
    .where('id', '=', id)
    .where(isOpen),
);

const ended = shaped<{ id: string }>()(({ id }) =>
  db.updateTable('account_token').set({ ended_at: now }).where('id', '=', id).where(isOpen),
);

const used = shaped<{ id: string; tokenHash: Buffer }>()(({ id, tokenHash }) =>
  db
    .updateTable('account_token')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where(isOpen),
);

const admittedActor = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('actor').select('id').where('id', '=', id).where('state', '=', 'admitted'),
);

const memberByEmail = shaped<{ actorId: string; email: string }>()(({ actorId, email }) =>
  db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select('account.id')
    .where('membership.actor_id', '=', actorId)
    .where((eb) => eb(eb.fn('lower', ['account.email']), '=', eb.fn('lower', [email]))),
);

/** Invitations. The database ends them when the role or membership that they offer is changed. */
@Injectable()
export class InvitationRepository {
  /** An open invitation of the address to the same thing is replaced, and its link stops working. */
  async save(
    tx: Tx,
    { email, name, regionRole, actorId, membershipRole, invitedBy }: Offer,
  ): Promise<string> {
    const offer = { email, name, regionRole, actorId, membershipRole, invitedBy };
    const { id } = await tx.onlyRow(saved(offer));
    return id;
  }

  async findPage(
    reader: Reader,
    { q, page, limit }: InvitationsQuery,
  ): Promise<Page<InvitationRow>> {
    const like = q ? likePattern(q) : undefined;
    return pageFrom(await reader.rows(listed({ like, page, limit })), { page, limit });
  }

  listOfActor(reader: Reader, actorId: string): Promise<InvitationRow[]> {
    return reader.rows(openByActor({ actorId }));
  }

  findOpen(reader: Reader, id: string): Promise<InvitationRow | undefined> {
    return reader.row(openById({ id }));
  }

  /** What decides about the invitation, while it is open. */
  findFacts(reader: Reader, id: string): Promise<InvitationFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  /** Locks the invitation for a decision about it. */
  async findOpenLocked(tx: Tx, id: string): Promise<InvitationRow | undefined> {
    await tx.run(locked({ id }));
    return this.findOpen(tx, id);
  }

  /** The invitation that a link belongs to, while it can be accepted. */
  findByToken(reader: Reader, token: string): Promise<InvitationRow | undefined> {
    return reader.row(openByHash({ tokenHash: hashOfLinkToken(token) }));
  }

  /** Gives the invitation a link and another 14 days; false where it is no longer open. */
  async setLink(tx: Tx, id: string, token: string): Promise<boolean> {
    return (await tx.run(prolonged({ id, tokenHash: hashOfLinkToken(token) }))) === 1;
  }

  /** Gives it another 14 days and takes its link away. */
  async renew(tx: Tx, id: string): Promise<void> {
    await tx.run(prolonged({ id, tokenHash: null }));
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.run(ended({ id }));
  }

  /** Marks the link as used; false where it was used, replaced or ended meanwhile. */
  async use(tx: Tx, id: string, token: string): Promise<boolean> {
    return (await tx.run(used({ id, tokenHash: hashOfLinkToken(token) }))) === 1;
  }

  /** Holds the actor against a merge until the transaction ends; false where it is not admitted (any more). */
  async holdAdmitted(tx: Tx, actorId: string): Promise<boolean> {
    await holdActor(tx, actorId);
    return (await tx.row(admittedActor({ id: actorId }))) !== undefined;
  }

  async isMember(reader: Reader, actorId: string, email: string): Promise<boolean> {
    return (await reader.row(memberByEmail({ actorId, email }))) !== undefined;
  }
}
