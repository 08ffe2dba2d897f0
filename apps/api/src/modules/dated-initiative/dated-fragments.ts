import type { ExpectedValue } from '@samhandling/contract';
import { type Expression, sql } from 'kysely';
import { db, type DatedContribution, type Of } from '../../schema/index.ts';

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
    .select(['initiative.id as initiative_id', 'dated_initiative.contributions'])
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
 * What initiatives expected to change, with the state of its review. How much is what the contribution says
 * now, and nothing where it was taken away since.
 */
export const datedContributions = () =>
  db
    .selectFrom('dated_initiative')
    .innerJoinLateral(
      (eb) => contributionsIn(eb),
      (join) => join.onTrue(),
    )
    .leftJoin('contribution as present', 'present.id', 'listed.id')
    .select([
      'dated_initiative.initiative_id',
      'listed.id',
      'listed.effect_goal_id',
      'listed.indicator_id',
      'listed.review_state',
      'present.measure_id',
      'present.direction',
      'present.unit',
      'present.confidence',
      'present.by_year',
    ])
    .select((eb) =>
      sql<ExpectedValue[]>`coalesce(${eb.ref('present.expected')}, '[]')`.as('expected'),
    );

const contributionsIn = (eb: Of<'dated_initiative'>) =>
  sql<DatedContribution>`jsonb_to_recordset(${eb.ref('dated_initiative.contributions')})`.as<'listed'>(
    sql`listed (id uuid, effect_goal_id uuid, indicator_id uuid, review_state text)`,
  );
