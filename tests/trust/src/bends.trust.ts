import { withClient } from '@samhandling/local-postgres';
import { startOwnProduct, type OwnDatabase } from '@samhandling/test-support';
import pg from 'pg';
import { watchTrouble, type Trouble } from './bends/watch-trouble.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const ALL_REFUSED = { reads: 'refused', writes: 'refused' } as const;

const TROUBLES: readonly Trouble[] = [
  {
    name: 'stopped',
    ...ALL_REFUSED,
    async begin({ database }) {
      await database.shutDown();
      return () => database.startAgain();
    },
  },
  {
    name: 'killed',
    ...ALL_REFUSED,
    async begin({ database }) {
      await database.kill();
      return () => database.startAgain();
    },
  },
  {
    name: 'frozen',
    ...ALL_REFUSED,
    async begin({ database }) {
      const thaw = await database.freeze();
      return async () => thaw();
    },
  },
  {
    name: 'read-only',
    reads: 'served',
    writes: 'refused',
    async begin({ database }) {
      await setReadOnly(database, true);
      return () => setReadOnly(database, false);
    },
  },
  {
    name: 'out of connections',
    ...ALL_REFUSED,
    begin: ({ database, name }) => takeAllConnections(database, name),
  },
];

export const suite: TrustSuite = {
  promise: 4,
  title: 'It bends: the database is stopped, killed, frozen, read-only, out of connections',
  async run() {
    const product = await startOwnProduct();
    try {
      const figures: Figure[] = [];
      for (const trouble of TROUBLES) figures.push(...(await watchTrouble(product, trouble)));
      return figures;
    } finally {
      await product.remove();
    }
  },
};

/** As after a failover to a standby, which can only be read. */
async function setReadOnly(database: OwnDatabase, isReadOnly: boolean): Promise<void> {
  await withClient(database.superuserUrl('postgres'), async (client) => {
    await client.query('set default_transaction_read_only = off');
    await client.query(
      `alter system set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`,
    );
    await client.query('select pg_reload_conf()');
  });
}

/** Another client takes every connection that is not reserved for the superuser, also those of the product. */
async function takeAllConnections(
  database: OwnDatabase,
  name: string,
): Promise<() => Promise<void>> {
  const held: pg.Client[] = [];
  const take = async (connectionString: string): Promise<pg.Client | undefined> => {
    const client = new pg.Client({ connectionString });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch {
      return undefined;
    }
    held.push(client);
    return client;
  };
  // Kept to the end as well: the product would get its place.
  const superuser = await take(database.superuserUrl('postgres'));
  for (let isFull = false; !isFull;) {
    while (await take(database.ownerUrl(name)));
    // A connection that is just being opened has no name yet but takes a place.
    const cut = await superuser?.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend'
        and (usename is null or usename not in ('postgres', 'samhandling_owner'))`,
    );
    isFull = cut?.rowCount === 0;
  }
  return async () => {
    await Promise.all(held.map((client) => client.end()));
  };
}
