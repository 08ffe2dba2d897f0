import {
  CONTRIBUTION_REVIEW_STATES,
  isClaimed as isStateClaimed,
  type InitiativePast,
  type PastStatement,
} from '@samhandling/domain';
import { type Expression, expressionBuilder, sql } from 'kysely';
import { type Of, swedishDay, type Tables } from '../../schema/index.ts';
import { lacksSexes, statesExpected } from '../contribution/index.ts';
import {
  contributionsBefore,
  isChangeOfContributions,
  isReview,
} from '../dated-initiative/index.ts';
import { asBit, packed, packedRows, packsOf } from './packed-lists.ts';

/** The states in which a contribution counts, as they stand in a query. */
export const CLAIMED = sql.join(
  CONTRIBUTION_REVIEW_STATES.filter(isStateClaimed).map((state) => sql.lit(state)),
);

/** Each contribution is packed into so many values. */
const PACKED = 4;

/** Contributions of a query: which one, to which effect goal, and what it says of its size. */
const packedContributions = (from: Expression<unknown>) => {
  const own = expressionBuilder<Tables, 'contribution'>();
  const values = packed(
    own.ref('contribution.id'),
    own.ref('contribution.effect_goal_id'),
    asBit(statesExpected(own)),
    asBit(lacksSexes(own)),
  );
  return packedRows(sql`select ${values} from ${from}`);
};

/** What the initiative says now. */
export const presentStatement = (eb: Of<'initiative'>) =>
  packedContributions(
    sql`contribution where contribution.initiative_id = ${eb.ref('initiative.id')}`,
  );

/** What history tells of the initiative, the earliest first. */
const told = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('history_entry')
    .where('history_entry.subject_type', '=', sql.lit('initiative' as const))
    .where((entry) =>
      entry('history_entry.subject_id', '=', sql<string>`${entry.ref('initiative.id')}::text`),
    )
    .orderBy('history_entry.at')
    .orderBy('history_entry.id');

/** What the initiative said until each change of that. */
export const earlierStatements = (eb: Of<'initiative'>) =>
  told(eb)
    .select((entry) => {
      const before = contributionsBefore(entry.ref('history_entry.from_value'));
      return packed(
        swedishDay(entry.ref('history_entry.at')),
        packedContributions(sql`${before} contribution`),
      ).as('statement');
    })
    .where(isChangeOfContributions);

/** What reviews decided before anything was kept of what the initiative had. */
export const earlierReviews = (eb: Of<'initiative'>) =>
  told(eb)
    .select((entry) => {
      const to = entry.ref('history_entry.to_value');
      return packed(
        sql`(${to} ->> 'contributionId')`,
        swedishDay(entry.ref('history_entry.at')),
        asBit(sql`${to} ->> 'reviewState' in (${CLAIMED})`),
      ).as('review');
    })
    .where(isReview)
    .where((entry) =>
      entry(
        'history_entry.at',
        '<',
        entry
          .selectFrom('dated_initiative')
          .select((row) => row.fn.min('dated_initiative.at').as('at'))
          .whereRef('dated_initiative.initiative_id', '=', 'initiative.id'),
      ),
    );

type Packed = { readonly earlier: string; readonly present: string };

/** What the initiative said from one change to the next, the last of which is what it says now. */
export function statementsOf({ earlier, present }: Packed): InitiativePast['statements'] {
  return [
    ...packsOf(earlier).map(([until = '', ...values]) => statementOf(until, values)),
    statementOf(null, packsOf(present).flat()),
  ];
}

function statementOf(until: string | null, values: readonly string[]): PastStatement {
  const contributions = [];
  for (let at = 0; at + PACKED <= values.length; at += PACKED) {
    const [id = '', effectGoalId = '', isSized, isTogether] = values.slice(at, at + PACKED);
    contributions.push({
      id,
      effectGoalId,
      isSized: isSized === '1',
      lacksSexes: isTogether === '1',
    });
  }
  return { until, contributions };
}

/** What the reviews decided. */
export function reviewsOf(reviews: string): InitiativePast['reviews'] {
  return packsOf(reviews).map(([contributionId = '', on = '', isClaimed]) => ({
    contributionId,
    on,
    isClaimed: isClaimed === '1',
  }));
}
