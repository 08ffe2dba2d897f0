import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { actorRef, instant, isAcceptedPartner, type Of } from '../../schema/index.ts';

/** Whether anybody can sign in who writes for the actor that is named as a partner. */
export const hasMembers = (eb: Of<'initiative_partner'>) =>
  eb
    .exists(
      eb
        .selectFrom('membership')
        .innerJoin('account', 'account.id', 'membership.account_id')
        .whereRef('membership.actor_id', '=', 'initiative_partner.actor_id')
        .where('account.is_disabled', '=', false),
    )
    .$castTo<boolean>();

/** What an answer is about. */
export const partnershipColumns = (eb: Of<'initiative_partner' | 'actor'>) =>
  [
    'initiative_partner.id',
    actorRef(eb).as('actor'),
    'initiative_partner.role',
    'initiative_partner.review_state as reviewState',
    instant(eb.ref('initiative_partner.asked_at')).as('askedAt'),
    'initiative_partner.decline_reason as declineReason',
    'initiative_partner.version',
    hasMembers(eb).as('hasMembers'),
  ] as const;

/** All whom an initiative names as partners, those that have accepted first, in the order of its owner. */
export const partnershipsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('initiative_partner')
      .innerJoin('actor', 'actor.id', 'initiative_partner.actor_id')
      .select((partner) => partnershipColumns(partner))
      .whereRef('initiative_partner.initiative_id', '=', 'initiative.id')
      .orderBy((partner) => isAcceptedPartner(partner), 'desc')
      .orderBy('initiative_partner.position'),
  );
