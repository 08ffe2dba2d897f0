import { type Expression, sql } from 'kysely';

/** What a list of ids or codes is joined by: none of them has a space or a colon. */
const BETWEEN = ' ';
const WITHIN = ':';

/** An array as one text, which costs less to read than an array. */
export const joined = (list: Expression<unknown>) =>
  sql<string>`array_to_string(${list}, ${sql.lit(BETWEEN)})`;

/** The one column of some rows as one text. */
export const joinedRows = (rows: Expression<unknown>) => joined(sql`array(${rows})`);

/** Some values of a row as one text; nothing where one of them is missing. */
export const packed = (first: Expression<unknown>, ...others: readonly Expression<unknown>[]) =>
  sql<string>`${first}${sql.join(
    others.map((other) => sql` || ${sql.lit(WITHIN)} || ${other}`),
    sql``,
  )}`;

/** The one column of some rows, each a packed text, as one packed text; an empty one of no row. */
export const packedRows = (rows: Expression<unknown>) =>
  sql<string>`array_to_string(array(${rows}), ${sql.lit(WITHIN)})`;

/** Whether something is true, as a digit. */
export const asBit = (condition: Expression<unknown>) => sql`(${condition})::int`;

/** The items of a joined list. */
export function listOf(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN);
}

/** The packed values of each item of a joined list. */
export function packsOf(text: string): string[][] {
  return listOf(text).map((item) => item.split(WITHIN));
}
