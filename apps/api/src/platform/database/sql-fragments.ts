import { createQueryId, type Expression, PostgresQueryCompiler, sql as typed } from 'kysely';
import { sql, Sql } from './sql.ts';

const compiler = new PostgresQueryCompiler();

/** A typed fragment as a piece of a query that is still written with the `sql` tag. */
export function tagged(fragment: Expression<unknown>): Sql {
  const node = typed`${fragment}`.toOperationNode();
  const { sql: text, parameters } = compiler.compileQuery(node, createQueryId());
  return new Sql(text.split(/\$\d+/), parameters);
}

/** `{id, name, type}` of a joined actor, for queries written with the `sql` tag. */
export const actorRef = (actor: Sql): Sql =>
  sql`json_build_object('id', ${actor}.id, 'name', ${actor}.name, 'type', ${actor}.type)`;

/** A point in time as it goes into JSON, for queries written with the `sql` tag: RFC 3339 in UTC. */
export const instant = (column: Sql): Sql =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
