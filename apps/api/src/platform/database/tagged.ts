import { createQueryId, type Expression, PostgresQueryCompiler, sql as typed } from 'kysely';
import { Sql } from './sql.ts';

const compiler = new PostgresQueryCompiler();

/** A typed fragment as a piece of a query that is still written with the `sql` tag. */
export function tagged(fragment: Expression<unknown>): Sql {
  const node = typed`${fragment}`.toOperationNode();
  const { sql: text, parameters } = compiler.compileQuery(node, createQueryId());
  return new Sql(text.split(/\$\d+/), parameters);
}
