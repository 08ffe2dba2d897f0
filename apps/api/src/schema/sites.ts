import type { ActorType } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { anyWord, existsForRow, type Of } from './fragments.ts';
import { db } from './db.ts';

const isMunicipality = (eb: Of<'actor'>) =>
  eb('actor.type', '=', sql.lit<ActorType>('municipality'));

const placesOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('initiative_municipality')
    .whereRef('initiative_municipality.initiative_id', '=', 'initiative.id');

/**
 * Where initiatives are on site, in SQL the same as `sitesOf` of the domain: one row for each initiative
 * and municipality, with `initiative_id` and `code`.
 */
export const sites = () =>
  db
    .selectFrom('initiative_municipality')
    .select([
      'initiative_municipality.initiative_id',
      'initiative_municipality.municipality_code as code',
    ])
    .unionAll(
      db
        .selectFrom('initiative')
        .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
        .select('initiative.id as initiative_id')
        .select((eb) => eb.ref('actor.municipality_code').$castTo<string>().as('code'))
        .where(isMunicipality)
        .where('actor.municipality_code', 'is not', null)
        .where((eb) => eb.not(eb.exists(placesOf(eb)))),
    );

/** The initiative is on site in some municipality; asked for each row by itself. */
export const isOnSiteAnywhere = (eb: Of<'initiative'>) =>
  eb.or([
    existsForRow(placesOf(eb)),
    existsForRow(
      eb
        .selectFrom('actor')
        .whereRef('actor.id', '=', 'initiative.owner_actor_id')
        .where(isMunicipality)
        .where('actor.municipality_code', 'is not', null),
    ),
  ]);

/** The initiative is on site in any of these municipalities. */
export const isOnSiteIn = (eb: Of<'initiative'>, codes: Expression<readonly string[]>) =>
  eb(
    'initiative.id',
    'in',
    db
      .selectFrom(sites().as('site'))
      .select('site.initiative_id')
      .where('site.code', '=', anyWord(codes)),
  );
