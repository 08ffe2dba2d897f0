import type { ContributionReviewState } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import { db, type Of } from '../../schema/index.ts';
import {
  contributionsBefore,
  isChangeOfContributions,
  isReview,
  type SaidContribution,
} from './changes-of-contributions.ts';

/**
 * The dated row of each initiative that was public at that time: the last one before it, or the first
 * one where none is.
 */
export const datedInitiativesAt = (end: Expression<Date>) =>
  db
    .selectFrom('initiative')
    .innerJoin('dated_initiative', (join) =>
      join.on((eb) =>
        eb('dated_initiative.id', '=', eb.fn.coalesce(lastBefore(eb, end), firstRow(eb))),
      ),
    )
    .select([
      'initiative.id as initiative_id',
      'dated_initiative.at',
      'dated_initiative.contributions',
    ])
    .where('initiative.publication_state', 'in', ['published', 'archived'])
    .where('initiative.published_at', '<', end)
    .where((eb) =>
      eb.or([eb('initiative.archived_at', 'is', null), eb('initiative.archived_at', '>=', end)]),
    );

const rowsOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('dated_initiative as each')
    .select('each.id')
    .whereRef('each.initiative_id', '=', 'initiative.id')
    .limit(1);

const lastBefore = (eb: Of<'initiative'>, end: Expression<Date>) =>
  rowsOf(eb).where('each.at', '<', end).orderBy('each.at', 'desc').orderBy('each.id', 'desc');

const firstRow = (eb: Of<'initiative'>) => rowsOf(eb).orderBy('each.at').orderBy('each.id');

/**
 * What initiatives expected to change, how much, and the state of its review. The dated row of the day says which
 * contributions there were; of a day before the first row the history of the initiative says that. How much is
 * what the contribution says now, unless it was changed since: then what stood before the first change.
 */
export const datedContributions = (end: Expression<Date>) =>
  db
    .selectFrom('dated_initiative')
    .leftJoinLateral(
      (eb) => firstChangeAfter(eb, end).as('change'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (eb) =>
        contributionsThen({
          dated: eb,
          fromValue: eb.ref('change.from_value'),
          end,
        }).as<'then'>(sql`"then"`),
      (join) => join.onTrue(),
    )
    .select('dated_initiative.initiative_id')
    .selectAll('then');

/** The history of the initiative that a dated row is of. */
const historyOf = (eb: Of<'dated_initiative'>) =>
  eb
    .selectFrom('history_entry')
    .where('history_entry.subject_type', '=', sql.lit('initiative' as const))
    .where((entry) =>
      entry(
        'history_entry.subject_id',
        '=',
        sql<string>`${entry.ref('dated_initiative.initiative_id')}::text`,
      ),
    );

/** What an initiative said before it was changed for the first time after that. */
const firstChangeAfter = (eb: Of<'dated_initiative'>, end: Expression<Date>) =>
  historyOf(eb)
    .select('history_entry.from_value')
    .where('history_entry.at', '>=', end)
    .where(isChangeOfContributions)
    .orderBy('history_entry.at')
    .orderBy('history_entry.id')
    .limit(1);

/** The state in which the last review before that left a contribution of `said`; null where none was. */
const reviewStateBefore = (eb: Of<'dated_initiative'>, end: Expression<Date>) =>
  historyOf(eb)
    .select((entry) =>
      sql<string>`${entry.ref('history_entry.to_value')} ->> 'reviewState'`.as('review_state'),
    )
    .where(isReview)
    .where('history_entry.at', '<', end)
    .where(
      (entry) =>
        sql<SqlBool>`${entry.ref('history_entry.to_value')} ->> 'contributionId' = said.id::text`,
    )
    .orderBy('history_entry.at', 'desc')
    .orderBy('history_entry.id', 'desc')
    .limit(1);

type Then = {
  readonly dated: Of<'dated_initiative'>;
  /** What the first change after that changed; null where what is said now was said then. */
  readonly fromValue: Expression<object | null>;
  readonly end: Expression<Date>;
};

const contributionsThen = ({ dated, fromValue, end }: Then) => {
  const isKept = sql`${dated.ref('dated_initiative.at')} < ${end}`;
  return sql<
    SaidContribution & { review_state: ContributionReviewState }
  >`(select coalesce(said.id, kept.id) as id,
      coalesce(kept.effect_goal_id, said.effect_goal_id) as effect_goal_id,
      coalesce(kept.indicator_id, said.indicator_id) as indicator_id,
      coalesce(kept.review_state, ${reviewStateBefore(dated, end)}, 'open') as review_state,
      said.measure_id, said.direction, said.unit, coalesce(said.expected, '[]') as expected,
      said.confidence, said.by_year
    from (
      select * from ${contributionsBefore(fromValue)} before
      union all
      select id, effect_goal_id, indicator_id, measure_id, direction, unit, expected, confidence, by_year
      from contribution
      where initiative_id = ${dated.ref('dated_initiative.initiative_id')} and ${fromValue} is null
    ) said
    full join jsonb_to_recordset(case when ${isKept}
        then ${dated.ref('dated_initiative.contributions')} else '[]' end)
      as kept (id uuid, effect_goal_id uuid, indicator_id uuid, review_state text)
      on kept.id = said.id
    where kept.id is not null or not ${isKept})`;
};
