import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalPostgresError } from './local-postgres.error.ts';

/** What lies where in the data folder of one local PostgreSQL. */
export interface Folder {
  root: string;
  cluster: string;
  newCluster: string;
  secrets: string;
  leases: string;
  lock: string;
  log: string;
  libraries: string;
}

export interface Secrets {
  superuser: string;
  owner: string;
  app: string;
}

export function openFolder(dataDir: string): Folder {
  const root = resolve(dataDir);
  const folder: Folder = {
    root,
    cluster: join(root, 'cluster'),
    newCluster: join(root, 'cluster.new'),
    secrets: join(root, 'secrets.json'),
    leases: join(root, 'leases'),
    lock: join(root, 'lock'),
    log: join(root, 'postgres.log'),
    libraries: join(root, 'lib'),
  };
  try {
    mkdirSync(folder.leases, { recursive: true });
    // access(2) says yes to root on a read-only disk: only writing proves it.
    const probe = join(root, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw new LocalPostgresError('data_dir_unwritable', `${root}: ${String(cause)}`, { cause });
  }
  return folder;
}

/** The passwords of the three roles, made once and readable by their owner alone. */
export function readSecrets(folder: Folder): Secrets {
  if (existsSync(folder.secrets)) {
    try {
      return JSON.parse(readFileSync(folder.secrets, 'utf8')) as Secrets;
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code;
      if (code === 'EACCES') throw new LocalPostgresError('data_dir_foreign', folder.secrets);
      throw new LocalPostgresError('data_dir_incomplete', folder.secrets, { cause });
    }
  }
  if (existsSync(folder.cluster)) {
    throw new LocalPostgresError('data_dir_incomplete', `${folder.secrets} is missing`);
  }
  const password = () => randomBytes(24).toString('base64url');
  const secrets = { superuser: password(), owner: password(), app: password() };
  writeFileSync(`${folder.secrets}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${folder.secrets}.new`, folder.secrets);
  return secrets;
}
