import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { isAcceptedPartner, isPublished, type Of, rowCount } from '../../schema/index.ts';

/** Published initiatives that the actor owns or takes part in, each found by an index of its own. */
export const initiativesOf = (eb: Of<'actor'>) =>
  eb
    .selectFrom('initiative')
    .where(isPublished)
    .where(
      'initiative.id',
      'in',
      eb
        .selectFrom('initiative as own')
        .select('own.id')
        .whereRef('own.owner_actor_id', '=', 'actor.id')
        .union(
          eb
            .selectFrom('initiative_partner')
            .select('initiative_partner.initiative_id as id')
            .whereRef('initiative_partner.actor_id', '=', 'actor.id')
            .where(isAcceptedPartner),
        ),
    );

export const initiativeCountOf = (eb: Of<'actor'>) =>
  initiativesOf(eb).select(rowCount.as('count')).$asScalar().$notNull();

export const municipalityOf = (eb: Of<'actor'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('municipality')
      .select(['municipality.code', 'municipality.name'])
      .whereRef('municipality.code', '=', 'actor.municipality_code'),
  );
