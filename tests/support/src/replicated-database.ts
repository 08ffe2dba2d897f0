import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startLocalPostgres,
  startReplica,
  withClient,
  type LocalPostgres,
  type LocalReplica,
} from '@samhandling/local-postgres';
import { leaveToReaper } from './database-server.ts';

/** A PostgreSQL and a replica that follows it. */
export interface ReplicatedDatabase {
  readonly primary: LocalPostgres;
  readonly replica: LocalReplica;
  /** The replica goes on receiving and shows nothing of it. The returned function ends that. */
  holdReplica(): Promise<() => Promise<void>>;
  /** Waits until the replica shows all that has been written. */
  replicaFollowed(): Promise<void>;
  /** When the product last asked the replica for more than how far it is; null where it never did. */
  lastAsked(database: string): Promise<string | null>;
  /** The replica ends the product's connections, as it does when it is stopped. */
  endReplicaConnections(): Promise<void>;
  /** Changes rows as somebody may who owns the tables. */
  changeAsOwner(database: string, statement: string): Promise<void>;
  remove(): Promise<void>;
}

/** A primary, given time to be filled, and a copy of it, both thrown away at the end however it comes. */
export async function startReplicatedDatabase(
  fill: (primary: LocalPostgres) => Promise<void>,
): Promise<ReplicatedDatabase> {
  const [ofPrimary, ofReplica] = [openFolder('primary'), openFolder('replica')];
  const primary = await startLocalPostgres({ dataDir: ofPrimary.folder, durable: false });
  await fill(primary);
  const origin = { ...primary, dataDir: ofPrimary.folder };
  const replica = await startReplica(origin, ofReplica.folder);
  const onReplica = <Row>(query: string, database = 'postgres') =>
    withClient(replica.superuserUrl(database), async (client) => {
      const { rows } = await client.query(query);
      return rows[0] as Row;
    });
  return {
    primary,
    replica,
    async holdReplica() {
      await onReplica('select pg_wal_replay_pause()');
      return () => onReplica('select pg_wal_replay_resume()');
    },
    async replicaFollowed() {
      const written = await withClient(primary.superuserUrl('postgres'), async (client) => {
        const { rows } = await client.query<{ place: string }>(
          'select pg_current_wal_insert_lsn() as place',
        );
        return String(rows[0]?.place);
      });
      const look = () =>
        onReplica<{ isThere: boolean }>(
          `select pg_last_wal_replay_lsn() >= '${written}' as "isThere"`,
        );
      while (!(await look()).isThere) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async lastAsked(database) {
      const { last } = await onReplica<{ last: string | null }>(
        `select max(query_start)::text as last from pg_stat_activity
         where application_name = 'samhandling' and datname = '${database}'
           and query not like '%pg_last_wal_replay_lsn%' and query not like '%pg_control_system%'`,
      );
      return last;
    },
    endReplicaConnections: () =>
      onReplica(
        `select count(pg_terminate_backend(pid)) from pg_stat_activity
         where application_name = 'samhandling'`,
      ),
    changeAsOwner: (database, statement) =>
      withClient(
        primary.ownerUrl(database),
        async (client) => void (await client.query(statement)),
      ),
    async remove() {
      await replica.stop();
      await primary.stop();
      for (const { remove } of [ofReplica, ofPrimary]) remove();
    },
  };
}

function openFolder(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `samhandling-${name}-`));
  const leave = leaveToReaper(folder);
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
      leave();
    },
  };
}
