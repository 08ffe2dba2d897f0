import { startOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { freePort, startServer, type Server } from '../start-server.ts';

/** The built product as processes of their own on a database of its own. */
export type OwnProduct = Readonly<{
  database: OwnDatabase;
  /** The name of the database, for its URLs. */
  name: string;
  ownerUrl: string;
  /** The address that all processes are known by: that of the first. */
  publicOrigin: string;
  /** Where each process answers. */
  origins: readonly string[];
  pidOf(index: number): number;
  killServer(index?: number): Promise<void>;
  /** Starts the process again at the same address. */
  startServerAgain(index?: number): Promise<void>;
  remove(): Promise<void>;
}>;

type Options = Readonly<{
  processes?: number;
  env?: Readonly<Record<string, string>>;
  /** The folder to put the database in, where it is not the temporary one. */
  parent?: string;
}>;

const NAME = 'samhandling';

export async function startOwnProduct({
  processes = 1,
  env = {},
  parent,
}: Options = {}): Promise<OwnProduct> {
  const database = await startOwnDatabase(parent);
  const ports: string[] = [];
  for (let index = 0; index < processes; index += 1) ports.push(String(await freePort()));
  const publicOrigin = `http://127.0.0.1:${ports[0]}`;
  const servers: Server[] = [];
  const start = async (index: number) => {
    servers[index] = await startServer({
      DATABASE_URL: database.appUrl(NAME),
      MIGRATION_DATABASE_URL: database.ownerUrl(NAME),
      LOG_LEVEL: 'silent',
      PORT: ports[index] ?? '',
      PUBLIC_URL: publicOrigin,
      ...env,
    });
  };
  const killServer = async (index = 0) => servers[index]?.kill();
  const remove = async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await database.remove();
  };
  try {
    await database.createDatabase(NAME);
    for (const index of ports.keys()) await start(index);
  } catch (fault) {
    await remove();
    throw fault;
  }
  return {
    database,
    publicOrigin,
    killServer,
    remove,
    name: NAME,
    ownerUrl: database.ownerUrl(NAME),
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    pidOf: (index) => servers[index]?.pid ?? 0,
    startServerAgain: (index = 0) => start(index),
  };
}
