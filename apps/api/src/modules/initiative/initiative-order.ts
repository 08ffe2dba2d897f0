import { type Expression, sql } from 'kysely';
import type { Places } from '../../platform/database/statement.ts';
import { inSwedish, type Of } from '../../schema/index.ts';
import type { InitiativeFilter, InitiativeOrder } from './initiative-filter.ts';
import { silentSince } from './initiative-timeliness.ts';

type OwnerOrder = 'owner' | '-owner';

const title = (eb: Of<'initiative'>) => inSwedish(eb.ref('initiative.title'));
const owner = (eb: Of<'actor'>) => inSwedish(eb.ref('actor.name'));
const id = (eb: Of<'initiative'>) => eb.ref('initiative.id');

type OrderOf<Names extends 'initiative' | 'actor'> = (
  eb: Of<Names>,
  given: Places<InitiativeFilter>,
) => Expression<unknown>;

/** Orders that need the owner's row. */
export const BY_OWNER: Record<OwnerOrder, OrderOf<'initiative' | 'actor'>> = {
  owner: (eb) => sql`${owner(eb)}, ${title(eb)}, ${id(eb)}`,
  '-owner': (eb) => sql`${owner(eb)} desc, ${title(eb)}, ${id(eb)}`,
};

/** Orders that need no row but the initiative's own. */
export const BY_ITSELF: Record<Exclude<InitiativeOrder, OwnerOrder>, OrderOf<'initiative'>> = {
  title: (eb) => sql`${title(eb)}, ${id(eb)}`,
  '-title': (eb) => sql`${title(eb)} desc, ${id(eb)} desc`,
  updated: (eb) => sql`${eb.ref('initiative.updated_at')}, ${id(eb)} desc`,
  '-updated': (eb) => sql`${eb.ref('initiative.updated_at')} desc, ${id(eb)}`,
  lastReport: (eb) => sql`${eb.ref('initiative.last_report_on')} nulls first, ${id(eb)} desc`,
  '-lastReport': (eb) => sql`${eb.ref('initiative.last_report_on')} desc nulls last, ${id(eb)}`,
  ends: (eb) => sql`${eb.ref('initiative.ends_on')} nulls last, ${id(eb)}`,
  '-ends': (eb) => sql`${eb.ref('initiative.ends_on')} desc nulls last, ${id(eb)}`,
  relevance: (eb, given) => {
    const query = askedWords(given) ?? sql`null`;
    return sql`ts_rank(${eb.ref('initiative.words')}, ${query}) desc, ${id(eb)}`;
  },
  silence: (eb) => sql`${silentSince(eb)}, ${id(eb)}`,
  submitted: (eb) => sql`${eb.ref('initiative.submitted_at')}, ${id(eb)}`,
};

/** The owner's row is needed for the order. */
export const isOwnerOrder = (order: InitiativeOrder): order is OwnerOrder => order in BY_OWNER;

/** The order of initiatives with their owners, as after `order by`. */
export function inOrder(
  eb: Of<'initiative' | 'actor'>,
  order: InitiativeOrder,
  given: Places<InitiativeFilter>,
): Expression<unknown> {
  return isOwnerOrder(order) ? BY_OWNER[order](eb, given) : BY_ITSELF[order](eb, given);
}

/** The words of a filter as a query of the index of words. */
export function askedWords({ prefixes, meaning }: Places<InitiativeFilter>) {
  if (meaning) return sql`${meaning}::tsquery`;
  return prefixes && sql`to_tsquery('swedish', ${prefixes})`;
}
