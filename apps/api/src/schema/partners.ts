import type { PartnerReviewState } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import type { Of } from './fragments.ts';

/** The partner has agreed to be named: no other is counted or named. */
export const isAcceptedPartner = (eb: Of<'initiative_partner'>) =>
  eb('initiative_partner.review_state', '=', sql.lit<PartnerReviewState>('accepted'));

/** The accepted partners of an initiative. */
export const acceptedPartnersOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('initiative_partner')
    .whereRef('initiative_partner.initiative_id', '=', 'initiative.id')
    .where(isAcceptedPartner);

/** The actor leads the initiative or takes part in it. */
export const isWorkOf = (eb: Of<'initiative'>, actor: Expression<string>) =>
  eb.or([
    eb('initiative.owner_actor_id', '=', actor),
    eb.exists(acceptedPartnersOf(eb).where('initiative_partner.actor_id', '=', actor)),
  ]);
