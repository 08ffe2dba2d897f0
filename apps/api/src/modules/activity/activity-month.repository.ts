import { Injectable } from '@nestjs/common';
import type { ActivityMonth } from '@samhandling/contract';
import type { OwnershipRole } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db, happenedTo, isDayInMonth, isPublished, rowCount } from '../../schema/index.ts';

type Month = Expression<string>;

/** The actions of the current strategy with an ownership in this role whose day is in the month. */
const actionsWith = (role: OwnershipRole, day: 'confirmed_on' | 'released_on', month: Month) =>
  jsonArrayFrom(
    db
      .selectFrom('action')
      .innerJoin('section', 'section.id', 'action.section_id')
      .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
      .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
      .select(['action.code', 'action.text', 'priority_area.code as areaCode'])
      .where('strategy.is_current', '=', true)
      .where('action.retired_at', 'is', null)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('ownership')
            .whereRef('ownership.action_id', '=', 'action.id')
            .where('ownership.role', '=', role)
            .where('ownership.confirmed_on', 'is not', null)
            .where((own) => isDayInMonth(own.ref(`ownership.${day}`), month)),
        ),
      )
      .orderBy('action.position'),
  );

const initiativesOf = (event: 'initiative.published' | 'status_report.filed', month: Month) =>
  db
    .selectFrom('initiative')
    .where(isPublished)
    .where('initiative.id', 'in', happenedTo(event, 'initiative', month));

/** What happened in a month, of what is public today, in one query over the history's index by event. */
const summedUp = shaped<{ month: string }>()(({ month }) =>
  db
    .selectFrom(
      initiativesOf('initiative.published', month)
        .select((eb) => [
          jsonBuildObject({
            initiatives: rowCount,
            actors: sql<number>`count(distinct ${eb.ref('initiative.owner_actor_id')})::int`,
          }).as('published'),
        ])
        .as('month'),
    )
    .select('month.published')
    .select((eb) => [
      initiativesOf('status_report.filed', month)
        .select(rowCount.as('count'))
        .$asScalar()
        .$notNull()
        .as('reported'),
      eb
        .selectFrom('initiative')
        .select(rowCount.as('count'))
        .where(isPublished)
        .where((initiative) => isDayInMonth(initiative.ref('initiative.ends_on'), month))
        .$asScalar()
        .$notNull()
        .as('ended'),
      eb
        .selectFrom('actor')
        .select(rowCount.as('count'))
        .where('actor.state', '=', 'admitted')
        .where('actor.id', 'in', happenedTo('actor.admitted', 'actor', month))
        .$asScalar()
        .$notNull()
        .as('actors'),
      actionsWith('lead', 'confirmed_on', month).as('owned'),
      actionsWith('contributing', 'confirmed_on', month).as('contributed'),
      actionsWith('lead', 'released_on', month).as('released'),
    ]),
);

/** Sums up months of the history. */
@Injectable()
export class ActivityMonthRepository {
  sumUp(reader: Reader, month: string): Promise<Omit<ActivityMonth, 'month'>> {
    return reader.onlyRow(summedUp({ month }));
  }
}
