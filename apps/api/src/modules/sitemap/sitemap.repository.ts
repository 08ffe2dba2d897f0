import { Injectable } from '@nestjs/common';
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import {
  aspectsOfStrategy,
  db,
  isPublished,
  municipalitiesOfRegion,
  swedishDay,
  textOf,
} from '../../schema/index.ts';

type Part = { limit: number; offset: number };

/** Pages of the current strategy, each kind in the strategy's order. */
const strategyPages = shaped<object>()(() => {
  const areas = db
    .selectFrom('priority_area')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .where('strategy.is_current', '=', true)
    .where('priority_area.retired_at', 'is', null);
  const sections = areas
    .innerJoin('section', 'section.priority_area_id', 'priority_area.id')
    .where('section.retired_at', 'is', null);
  const effectGoals = areas
    .innerJoin('effect_goal', 'effect_goal.priority_area_id', 'priority_area.id')
    .where('effect_goal.retired_at', 'is', null);
  const page = <Kind extends string>(kind: Kind, key: Expression<string>) =>
    [sql<string>`${sql.lit(kind)}::text`.as('kind'), sql<string>`${key}`.as('key')] as const;
  return db
    .selectFrom(
      areas
        .select((eb) => page('area', eb.ref('priority_area.code')))
        .unionAll(sections.select((eb) => page('section', eb.ref('section.code'))))
        .unionAll(
          sections
            .innerJoin('action', 'action.section_id', 'section.id')
            .where('action.retired_at', 'is', null)
            .select((eb) => page('action', eb.ref('action.code'))),
        )
        .unionAll(effectGoals.select((eb) => page('effectGoal', eb.ref('effect_goal.code'))))
        .unionAll(
          effectGoals
            .innerJoin('indicator', 'indicator.effect_goal_id', 'effect_goal.id')
            .where('indicator.retired_at', 'is', null)
            .select((eb) => page('indicator', eb.ref('indicator.code'))),
        )
        .unionAll(
          db
            .selectFrom(aspectsOfStrategy().as('aspect'))
            .select((eb) => [
              sql<string>`${eb.ref('aspect.kind')}`.as('kind'),
              sql<string>`${eb.ref('aspect.code')}`.as('key'),
            ]),
        )
        .unionAll(
          db
            .selectFrom('strategy')
            .where('strategy.is_current', '=', true)
            .innerJoinLateral(municipalitiesOfRegion, (join) => join.onTrue())
            .innerJoin('municipality', (join) =>
              join.on((eb) => eb('municipality.code', '=', textOf(eb.ref('listed.item'), 'code'))),
            )
            .select((eb) => page('municipality', eb.ref('municipality.name'))),
        )
        .as('page'),
    )
    .select(['page.kind', 'page.key'])
    .orderBy('page.kind')
    .orderBy('page.key');
});

const counts = shaped<object>()(() =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom('initiative')
      .where(isPublished)
      .select(sql<number>`count(*)::int`.as('count'))
      .$asScalar()
      .$notNull()
      .as('initiatives'),
    eb
      .selectFrom('actor')
      .where('actor.state', '=', 'admitted')
      .select(sql<number>`count(*)::int`.as('count'))
      .$asScalar()
      .$notNull()
      .as('actors'),
  ]),
);

/** With the day on which the text was changed or a report was filed, which is when the page says something new. */
const initiatives = shaped<Part>()(({ limit, offset }) =>
  db
    .selectFrom('initiative')
    .where(isPublished)
    .select((eb) => [
      'initiative.id',
      swedishDay(
        sql<Date>`greatest(${eb.ref('initiative.updated_at')}, ${eb
          .selectFrom('status_report')
          .whereRef('status_report.initiative_id', '=', 'initiative.id')
          .select((report) => report.fn.max('status_report.filed_at').as('filed'))})`,
      ).as('changedOn'),
    ])
    .orderBy('initiative.id')
    .limit(limit)
    .offset(offset),
);

const actors = shaped<Part>()(({ limit, offset }) =>
  db
    .selectFrom('actor')
    .where('actor.state', '=', 'admitted')
    .select('actor.id')
    .orderBy('actor.id')
    .limit(limit)
    .offset(offset),
);

/** Reads what has a public page. */
@Injectable()
export class SitemapRepository {
  listOfStrategy(reader: Reader): Promise<{ kind: string; key: string }[]> {
    return reader.rows(strategyPages({}));
  }

  count(reader: Reader): Promise<{ initiatives: number; actors: number }> {
    return reader.onlyRow(counts({}));
  }

  listInitiatives(reader: Reader, part: Part): Promise<{ id: string; changedOn: string }[]> {
    return reader.rows(initiatives(part));
  }

  listActors(reader: Reader, part: Part): Promise<{ id: string }[]> {
    return reader.rows(actors(part));
  }
}
