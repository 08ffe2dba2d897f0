import type pg from 'pg';
import { startOwnProduct, startWriters, type OwnProduct } from '@samhandling/test-support';
import { withClient } from '@samhandling/local-postgres';
import type { Figure, TrustSuite } from './trust-suite.ts';

/** SQLSTATE of a refusal: by a missing right, by a trigger, or by an identity column. */
const REFUSALS = ['42501', '23001', '428C9'];

/** Named as on the tables that may only grow (apps/api, schema/migrations/append-only.ts). */
const APPEND_ONLY_TRIGGER = 'append_only';

/** Tables that have to be found in the catalogue: with an empty list the suite would always pass. */
const AT_LEAST = ['history_entry'];

/** Rows of these never change once they are what the condition says. */
const KEPT_ROWS: Readonly<Record<string, string>> = {
  status_report: `state = 'filed'`,
  observation: `origin <> 'strategy'`,
};

export const suite: TrustSuite = {
  promise: 9,
  title: 'The log can not be rewritten',
  async run() {
    const product = await startOwnProduct();
    try {
      const writers = await startWriters(product.ownerUrl, product.publicOrigin, { writers: 2 });
      await writers.untilAcknowledged(60);
      await writers.stop();
      await addObservation(product);
      const roles: readonly (readonly [name: string, url: string])[] = [
        ['the application', product.database.appUrl(product.name)],
        ['the owner', product.ownerUrl],
      ];
      const figures: Figure[] = [];
      for (const [name, url] of roles) figures.push(await figureOf(name, url, product));
      return [...figures, await withoutTriggers(product)];
    } finally {
      await product.remove();
    }
  },
};

async function addObservation({ ownerUrl }: OwnProduct): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into observation (series_id, period, revision, value, as_written, source, origin)
      select id, '2020', 1, 5, '5', 'SCB', 'hand' from series limit 1`,
    ),
  );
}

type ProtectedRows = Readonly<{ table: string; where: string; columns: readonly string[] }>;

/** Read from the catalogue, so that new append-only tables are tried without a change here. */
async function findKept(url: string): Promise<ProtectedRows[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ table: string }>(
      `select distinct tgrelid::regclass::text as "table" from pg_trigger where tgname = $1`,
      [APPEND_ONLY_TRIGGER],
    );
    const wanted = new Map(rows.map(({ table }) => [table, 'true']));
    for (const [table, where] of Object.entries(KEPT_ROWS)) wanted.set(table, where);
    const kept: ProtectedRows[] = [];
    for (const [table, where] of wanted) {
      const { rows: columns } = await client.query<{ name: string }>(
        `select quote_ident(attname) as name from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      kept.push({ table, where, columns: columns.map(({ name }) => name) });
    }
    return kept;
  });
}

type RewriteTries = Readonly<{
  tables: string[];
  count: number;
  accepted: string[];
  odd: string[];
}>;

async function tryToRewrite(url: string, { ownerUrl }: OwnProduct): Promise<RewriteTries> {
  const kept = await findKept(ownerUrl);
  const tables = kept.map(({ table }) => table);
  const tries = { tables, count: 0, accepted: [] as string[], odd: [] as string[] };
  for (const name of AT_LEAST) if (!tables.includes(name)) tries.odd.push(`${name} is not kept`);
  await withClient(url, async (client) => {
    for (const { table, where, columns } of kept) {
      const { rowCount } = await client.query(`select from ${table} where ${where} limit 1`);
      if (rowCount === 0) tries.odd.push(`nothing to rewrite in ${table}`);
      const statements = [
        ...columns.map((column) => `update ${table} set ${column} = ${column} where ${where}`),
        `update ${table} set ${columns[0]} = default where ${where}`,
        `delete from ${table} where ${where}`,
        `truncate ${table} cascade`,
      ];
      for (const statement of statements) {
        tries.count += 1;
        const refusal = await refusalOf(client, statement);
        if (refusal === undefined) tries.accepted.push(statement);
        else if (!REFUSALS.includes(refusal)) tries.odd.push(`${statement}: ${refusal}`);
      }
    }
  });
  return tries;
}

async function figureOf(role: string, url: string, product: OwnProduct): Promise<Figure> {
  const { tables, count, accepted, odd } = await tryToRewrite(url, product);
  return {
    what: `${role} rewrites ${tables.join(', ')}`,
    value: [`${accepted.length} of ${count} statements accepted`, ...accepted, ...odd]
      .slice(0, 6)
      .join('; '),
    isKept: accepted.length === 0 && odd.length === 0,
  };
}

/** With the triggers off the statements are accepted: this shows that the triggers refuse the owner. */
async function withoutTriggers(product: OwnProduct): Promise<Figure> {
  await withClient(product.database.superuserUrl(product.name), (client) =>
    client.query('alter table history_entry disable trigger all'),
  );
  const { accepted } = await tryToRewrite(product.ownerUrl, product);
  return {
    what: 'control: the owner, with the triggers of history_entry switched off',
    value: `${accepted.length} statements accepted (must not be 0)`,
    isKept: accepted.length > 0,
  };
}

/**
 * The code with which PostgreSQL refuses, or undefined. Runs in a transaction that is rolled back, so that a
 * statement that is accepted does not change the next result.
 */
async function refusalOf(client: pg.Client, statement: string): Promise<string | undefined> {
  await client.query('begin');
  try {
    await client.query(statement);
    return undefined;
  } catch (fault) {
    return String((fault as { code?: string }).code);
  } finally {
    await client.query('rollback');
  }
}
