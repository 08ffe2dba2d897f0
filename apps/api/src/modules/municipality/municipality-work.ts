import type { Municipality } from '@samhandling/contract';
import type { ActorType, CalendarDate } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import { jsonArrayFrom, jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres';
import { shaped, type Places } from '../../platform/database/statement.ts';
import { actorRef, db, isOnSite, isPublished, isWorkOf, rowCount } from '../../schema/index.ts';
import { isActiveOn } from '../coverage/index.ts';
import { asItWas, isStillPublic } from '../dated-initiative/index.ts';

/** Which municipality, on which day: today, or the earlier one that is asked for. */
export type MunicipalWorkGiven = {
  code: string;
  today: CalendarDate;
  endsBefore: CalendarDate;
  named: number;
  asOf: CalendarDate | undefined;
};

const MUNICIPALITY: ActorType = 'municipality';

/** Published initiatives that are on site in the municipality, or that an actor seated there leads. */
const work = ({ code, today }: Places<MunicipalWorkGiven>) =>
  db
    .selectFrom('initiative')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select(['initiative.id', 'initiative.title', 'initiative.ends_on'])
    .select((eb) => [
      isStillPublic(eb).$castTo<boolean>().as('is_still_public'),
      eb.fn
        .coalesce(eb('actor.municipality_code', '=', code), eb.lit(false))
        .$castTo<boolean>()
        .as('is_led_from_here'),
      eb('actor.type', '=', sql.lit(MUNICIPALITY)).$castTo<boolean>().as('is_led_by_municipality'),
      isOnSite(eb, code).$castTo<boolean>().as('is_on_site'),
      isActiveOn(eb, today).$castTo<boolean>().as('is_active'),
    ])
    .where(isPublished)
    .where((eb) => eb.or([eb('actor.municipality_code', '=', code), isOnSite(eb, code)]));

const countOf = (condition: Expression<SqlBool | null>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

/** Who works in a municipality, what its actors own, and what of the work there ends, in one query. */
export const municipalWork = shaped<MunicipalWorkGiven>()((given) => {
  const { code, today, endsBefore, named, asOf } = given;
  return asItWas(asOf)
    .with(
      (cte) => cte('work').materialized(),
      () => work(given),
    )
    .with('counted', (query) =>
      query.selectFrom('work').select((eb) => {
        const isHere = eb.and([eb.ref('work.is_on_site'), eb.ref('work.is_active')]);
        const isOfOthers = eb.and([
          eb.ref('work.is_led_from_here'),
          eb.not(eb.ref('work.is_led_by_municipality')),
        ]);
        return [
          jsonBuildObject({
            active: countOf(isHere),
            ledFromHere: countOf(eb.and([isHere, eb.ref('work.is_led_from_here')])),
            endsSoon: countOf(
              eb.and([
                isHere,
                eb('work.ends_on', '>=', today),
                eb('work.ends_on', '<=', endsBefore),
              ]),
            ),
            endPassed: countOf(eb.and([isHere, eb('work.ends_on', '<', today)])),
          }).as('on_site'),
          countOf(isOfOthers).as('leads'),
          countOf(eb.and([isOfOthers, eb.ref('work.is_active')])).as('leads_active'),
        ];
      }),
    )
    .selectFrom('counted')
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('actor')
          .select((actor) => [
            actorRef(actor).as('actor'),
            actor
              .selectFrom('initiative')
              .select(rowCount.as('count'))
              .where(isPublished)
              .where((initiative) => isWorkOf(initiative, initiative.ref('actor.id')))
              .$asScalar()
              .$notNull()
              .as('takesPart'),
            actor
              .selectFrom('initiative')
              .select(rowCount.as('count'))
              .where(isPublished)
              .whereRef('initiative.owner_actor_id', '=', 'actor.id')
              .$asScalar()
              .$notNull()
              .as('leads'),
          ])
          .where('actor.municipality_code', '=', code)
          .where('actor.type', '=', MUNICIPALITY)
          .where('actor.state', '=', 'admitted')
          .orderBy('actor.created_at')
          .orderBy('actor.id')
          .limit(1),
      ).as('own'),
      jsonBuildObject({
        actors: eb
          .selectFrom('actor')
          .select(rowCount.as('count'))
          .where('actor.municipality_code', '=', code)
          .where('actor.type', '<>', MUNICIPALITY)
          .where('actor.state', '=', 'admitted')
          .$asScalar()
          .$notNull(),
        leads: eb.ref('counted.leads'),
        leadsActive: eb.ref('counted.leads_active'),
      }).as('others'),
      jsonArrayFrom(
        eb
          .selectFrom('action')
          .innerJoin('section', 'section.id', 'action.section_id')
          .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
          .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
          .select(['action.code', 'action.text', 'priority_area.code as areaCode'])
          .where('strategy.is_current', '=', true)
          .where('action.retired_at', 'is', null)
          .where((action) =>
            action.exists(
              action
                .selectFrom('ownership')
                .innerJoin('actor', 'actor.id', 'ownership.actor_id')
                .whereRef('ownership.action_id', '=', 'action.id')
                .where('ownership.role', '=', 'lead')
                .where('ownership.state', '=', 'confirmed')
                .where('actor.municipality_code', '=', code),
            ),
          )
          .orderBy('action.position'),
      ).as('owns'),
      eb.ref('counted.on_site').$castTo<Municipality['onSite']>().as('onSite'),
      jsonArrayFrom(
        eb
          .selectFrom('work')
          .select(['work.id', 'work.title'])
          .select((next) => next.ref('work.ends_on').$notNull().as('endsOn'))
          .where('work.is_still_public', '=', true)
          .where('work.is_on_site', '=', true)
          .where('work.is_active', '=', true)
          .where('work.ends_on', '>=', today)
          .where('work.ends_on', '<=', endsBefore)
          .orderBy('work.ends_on')
          .orderBy('work.id')
          .limit(named),
      ).as('endsNext'),
    ]);
});
