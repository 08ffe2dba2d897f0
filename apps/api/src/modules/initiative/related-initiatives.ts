import { type AliasableExpression, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { db, existsForRow, type Of } from '../../schema/index.ts';

const MOST_RELATED = 4;

/** With so many links to the same actions the latest of those that share one action are looked for in their order. */
const MANY_LINKS = 1000;

type Related = { id: string; title: string; updated_at: Date; shared: number };

/** The actions that the initiative serves, found once. */
const actionsOf = (eb: Of<'initiative'>) =>
  sql<string>`any(array(${eb
    .selectFrom('initiative_action as mine')
    .select('mine.action_id')
    .whereRef('mine.initiative_id', '=', 'initiative.id')}))`;

/** Links of other initiatives to the same actions. */
const linksToThem = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('initiative_action as theirs')
    .where('theirs.action_id', '=', actionsOf(eb))
    .whereRef('theirs.initiative_id', '<>', 'initiative.id');

/** Published initiatives that share at least so many actions, those with most first. */
const sharing = (eb: Of<'initiative'>, atLeast: 1 | 2) => {
  const counted = linksToThem(eb)
    .select((link) => [
      'theirs.initiative_id as id',
      link.cast<number>(link.fn.countAll(), 'integer').as('shared'),
    ])
    .groupBy('theirs.initiative_id')
    .having((link) => link.fn.countAll(), '>=', sql.lit(atLeast));
  return eb
    .selectFrom(counted.as('counted'))
    .innerJoin('initiative as other', 'other.id', 'counted.id')
    .select(['other.id', 'other.title', 'other.updated_at', 'counted.shared'])
    .where('other.publication_state', '=', sql.lit('published' as const))
    .orderBy('counted.shared', 'desc')
    .orderBy('other.updated_at', 'desc')
    .limit(sql.lit(MOST_RELATED));
};

/** The published initiatives that changed last of those that share any action. */
const latestSharing = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('initiative as other')
    .select(['other.id', 'other.title', 'other.updated_at'])
    .select((other) =>
      linksToThem(eb)
        .where('theirs.initiative_id', '=', other.ref('other.id'))
        .select(other.cast<number>(other.fn.countAll(), 'integer').as('shared'))
        .$asScalar()
        .$notNull()
        .as('shared'),
    )
    .where('other.publication_state', '=', sql.lit('published' as const))
    .where((other) =>
      existsForRow(linksToThem(eb).where('theirs.initiative_id', '=', other.ref('other.id'))),
    )
    .orderBy('other.updated_at', 'desc')
    .limit(sql.lit(MOST_RELATED));

/** In a query of its own, so that its order and limit are kept. */
const whole = (related: AliasableExpression<Related>) =>
  db.selectFrom(related.as('part')).selectAll();

/**
 * Published initiatives that serve the same actions, those with most of them first, then those that changed last.
 * Where few serve them all are looked at. Where many do, who shares one action only is found among those that
 * changed last: to look at each of 10,000 took as long as the rest of the page.
 */
export const relatedTo = (eb: Of<'initiative'>) => {
  const some = linksToThem(eb)
    .select(sql`1`.as('one'))
    .limit(sql.lit(MANY_LINKS + 1));
  const areFew = sql<boolean>`(select count(*) from (${some}) links) <= ${sql.lit(MANY_LINKS)}`;
  const found = whole(sharing(eb, 1).where(areFew))
    .union(whole(sharing(eb, 2).where((other) => other.not(areFew))))
    .union(whole(latestSharing(eb).where((other) => other.not(areFew))));
  return jsonArrayFrom(
    db
      .selectFrom(found.as('related'))
      .select(['related.id', 'related.title'])
      .orderBy('related.shared', 'desc')
      .orderBy('related.updated_at', 'desc')
      .limit(sql.lit(MOST_RELATED)),
  );
};
