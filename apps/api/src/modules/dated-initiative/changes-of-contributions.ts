import type { ExpectedValue } from '@samhandling/contract';
import type { Confidence, Direction } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Of } from '../../schema/index.ts';

/** What sizes are read from, of a contribution. */
export type SaidContribution = {
  id: string;
  effect_goal_id: string;
  indicator_id: string | null;
  measure_id: string | null;
  direction: Direction | null;
  unit: string | null;
  expected: ExpectedValue[];
  confidence: Confidence | null;
  by_year: number | null;
};

/** The entry tells that an initiative says something else of what it is to change; an index serves exactly these. */
export const isChangeOfContributions = (eb: Of<'history_entry'>) =>
  sql<SqlBool>`${eb.ref('history_entry.from_value')} ? 'contributions'`;

/** The entry tells of a review of a contribution. */
export const isReview = (eb: Of<'history_entry'>) =>
  eb('history_entry.event', 'in', [
    sql.lit('contribution.questioned' as const),
    sql.lit('contribution.answered' as const),
    sql.lit('contribution.accepted' as const),
    sql.lit('contribution.reopened' as const),
  ]);

/**
 * The contributions that an entry keeps from before the change that it tells of, with the columns of their table;
 * effect goals, indicators and measures are those that have the codes now.
 */
export const contributionsBefore = (fromValue: Expression<object | null>) =>
  sql<SaidContribution>`(select said.id, effect_goal.id as effect_goal_id, indicator.id as indicator_id,
      measure.id as measure_id, said.direction, said.unit, coalesce(said.expected, '[]') as expected,
      said.confidence, said."byYear" as by_year
    from jsonb_to_recordset(${fromValue} -> 'contributions')
        as said (id uuid, "effectGoalCode" text, "indicatorCode" text, "measureCode" text,
          direction text, unit text, expected jsonb, confidence text, "byYear" integer)
      join effect_goal on effect_goal.code = said."effectGoalCode"
      left join indicator on indicator.code = said."indicatorCode"
      left join measure on measure.indicator_id = indicator.id and measure.code = said."measureCode")`;
