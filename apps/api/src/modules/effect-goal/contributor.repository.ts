import { Injectable } from '@nestjs/common';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { pageFrom, type Page, type PageRowOf } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { actorRef, db, exact, inSwedish, isPublished, type Of, paged } from '../../schema/index.ts';
import {
  effectsInForce,
  hasObservedEffect,
  isClaimed,
  observedOn,
  statesSize,
} from '../contribution/index.ts';
import { municipalitiesOf } from '../initiative/index.ts';

/** An initiative of the list with what it states of the effect goal. */
export type StoredContributor = PageRowOf<typeof listed>;

/** A contribution with its initiative, as the table for a spreadsheet has it. */
export type ExportedContribution = RowOf<typeof exported>;

type Paging = { readonly page: number; readonly limit: number };

/** What is stated of the effect goal, without what is questioned. */
const claimedFor = (code: Expression<string>) =>
  db
    .selectFrom('contribution')
    .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .where('effect_goal.code', '=', code)
    .where(isClaimed);

/** Which initiatives, and what they are put in order by. */
const chosen = (code: Expression<string>) =>
  claimedFor(code)
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .where(isPublished)
    .groupBy('contribution.initiative_id')
    .select((eb) => [
      'contribution.initiative_id as id',
      sql<boolean>`bool_or(${hasObservedEffect(eb)})`.as('has_observed'),
      sql<boolean>`bool_or(${statesSize(eb)})`.as('states_size'),
    ]);

const observedOf = (eb: Of<'contribution'>) =>
  jsonArrayFrom(
    effectsInForce(eb)
      .select((effect) => [
        'observed_effect.sex',
        'observed_effect.birth',
        exact(effect.ref('observed_effect.value')).as('value'),
        'observed_effect.unit',
        'observed_effect.confidence',
        observedOn(effect).as('observedOn'),
      ])
      .orderBy('status_report.filed_at', 'desc')
      .orderBy('observed_effect.position'),
  );

const initiativeColumns = [
  'initiative.id',
  'initiative.title',
  'initiative.place_scope as placeScope',
  'initiative.places_across_border as placesAcrossBorder',
  'initiative.starts_on as startsOn',
  'initiative.ends_on as endsOn',
  'initiative.work_status as workStatus',
  'initiative.publication_state as publicationState',
  'initiative.last_report_on as lastReportOn',
  'initiative.published_at as publishedAt',
  'initiative.is_example as isExample',
] as const;

/** What has been seen first, then what has a size, then by title. */
const listed = shaped<{ code: string } & Paging>()(({ code, page, limit }) =>
  paged(
    db
      .with(
        (cte) => cte('chosen').materialized(),
        () => chosen(code),
      )
      .selectFrom('chosen')
      .innerJoin('initiative', 'initiative.id', 'chosen.id')
      .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
      .select(initiativeColumns)
      .select((eb) => [
        actorRef(eb).as('owner'),
        municipalitiesOf(eb).as('municipalities'),
        jsonArrayFrom(
          claimedFor(code)
            .whereRef('contribution.initiative_id', '=', eb.ref('initiative.id'))
            .select((own) => [
              'contribution.direction',
              'contribution.unit',
              'contribution.expected',
              'contribution.by_year as byYear',
              observedOf(own).as('observed'),
            ])
            .orderBy('contribution.position'),
        ).as('contributions'),
      ]),
    chosen(code),
    {
      order: (eb) =>
        sql`${eb.ref('chosen.has_observed')} desc, ${eb.ref('chosen.states_size')} desc,
          ${inSwedish(eb.ref('initiative.title'))}, ${eb.ref('initiative.id')}`,
      page,
      limit,
    },
  ),
);

const exported = shaped<{ code: string }>()(({ code }) =>
  claimedFor(code)
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .leftJoin('indicator', 'indicator.id', 'contribution.indicator_id')
    .leftJoin('measure', 'measure.id', 'contribution.measure_id')
    .select(initiativeColumns)
    .select((eb) => [
      actorRef(eb).as('owner'),
      municipalitiesOf(eb).as('municipalities'),
      'indicator.title as indicator',
      'measure.name as measure',
      'contribution.direction',
      'contribution.unit',
      'contribution.expected',
      'contribution.by_year as byYear',
      'contribution.confidence',
      'contribution.mechanism',
      observedOf(eb).as('observed'),
    ])
    .where(isPublished)
    .orderBy((eb) => inSwedish(eb.ref('initiative.title')))
    .orderBy('initiative.id')
    .orderBy('contribution.position'),
);

@Injectable()
export class ContributorRepository {
  async list(reader: Reader, code: string, paging: Paging): Promise<Page<StoredContributor>> {
    return pageFrom<StoredContributor>(await reader.rows(listed({ code, ...paging })), paging);
  }

  /** All that is stated of the effect goal, by the title of the initiative. */
  all(reader: Reader, code: string): Promise<ExportedContribution[]> {
    return reader.rows(exported({ code }));
  }
}
