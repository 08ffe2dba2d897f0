import { Injectable } from '@nestjs/common';
import type { EffectGoalsQuery } from '@samhandling/contract';
import type { CalendarDate } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { areaRef, db, isOfStrategy, isPublished } from '../../schema/index.ts';
import { hasObservedEffect, isClaimed } from '../contribution/index.ts';
import { asItWas, type EarlierDay } from '../dated-initiative/index.ts';

/** An effect goal with how many initiatives contribute to it. */
export type StoredEffectGoal = RowOf<typeof byCode>;

/** How many published initiatives contribute to each goal, and how many of them have seen an effect. */
const statedByEffectGoal = () =>
  db
    .selectFrom('contribution')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .select((eb) => [
      'contribution.effect_goal_id',
      sql<number>`count(distinct ${eb.ref('initiative.id')})::int`.as('initiatives'),
      sql<number>`(count(distinct ${eb.ref('initiative.id')})
        filter (where ${hasObservedEffect(eb)}))::int`.as('observed'),
    ])
    .where(isPublished)
    .where(isClaimed)
    .groupBy('contribution.effect_goal_id');

const effectGoals = (asOf: EarlierDay) =>
  asItWas(asOf)
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .leftJoin(statedByEffectGoal().as('stated'), 'stated.effect_goal_id', 'effect_goal.id')
    .select(['effect_goal.code', 'effect_goal.title'])
    .select((eb) => [
      areaRef(eb).as('area'),
      orZero(eb.ref('stated.initiatives')).as('initiativeCount'),
      orZero(eb.ref('stated.observed')).as('observedCount'),
    ]);

const orZero = (count: Expression<number | null>) => sql<number>`coalesce(${count}, 0)`;

type OnDay = { asOf?: CalendarDate | undefined };

const listed = shaped<OnDay & { strategy?: string }>()(({ strategy, asOf }) =>
  effectGoals(asOf)
    .where('effect_goal.retired_at', 'is', null)
    .where((eb) => isOfStrategy(eb, strategy))
    .orderBy('effect_goal.position'),
);

const byCode = shaped<OnDay & { code: string }>()(({ code, asOf }) =>
  effectGoals(asOf).where('effect_goal.code', '=', code),
);

@Injectable()
export class EffectGoalRepository {
  /** Of the strategy of the code, or of the current one. */
  list(reader: Reader, { strategy, asOf }: EffectGoalsQuery): Promise<StoredEffectGoal[]> {
    return reader.rows(listed({ strategy, asOf }));
  }

  find(reader: Reader, code: string, asOf?: CalendarDate): Promise<StoredEffectGoal | undefined> {
    return reader.row(byCode({ code, asOf }));
  }
}
