import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LocalPostgresError } from './local-postgres.error.ts';

/** PostgreSQL refuses uid 0: how its programs are run instead. */
export type RunAs =
  { kind: 'self' } | { kind: 'namespace' } | { kind: 'setuid'; uid: number; gid: number };

const UNSHARE = ['--user', '--map-user=1', '--map-group=1'];

/**
 * An ordinary user runs them as himself. Root runs them in a user namespace, where his uid has
 * another number, and where that is forbidden as an ordinary user who then owns the cluster. An
 * existing cluster decides: only its owner can open it.
 */
export function chooseRunAs(clusterDir: string | undefined): RunAs {
  const uid = process.getuid?.();
  const owner = clusterDir === undefined ? undefined : statSync(clusterDir);
  if (uid === undefined) return { kind: 'self' };
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new LocalPostgresError('data_dir_foreign', `owner uid ${owner.uid}, caller uid ${uid}`);
    }
    return { kind: 'self' };
  }
  if (owner && owner.uid !== 0) return { kind: 'setuid', uid: owner.uid, gid: owner.gid };
  if (canUnshare()) return { kind: 'namespace' };
  return { kind: 'setuid', ...ordinaryUser() };
}

function canUnshare(): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync('unshare', [...UNSHARE, 'true'], { stdio: 'ignore' }).status === 0;
}

/** A user that the system already has; none is ever created. */
function ordinaryUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = ['postgres', 'nobody', 'daemon']
    .map((name) => users.find((fields) => fields[0] === name))
    .find((fields) => fields !== undefined);
  const [uid, gid] = [Number(user?.[2]), Number(user?.[3])];
  if (!uid || !gid) throw new LocalPostgresError('root_refused', 'no ordinary user in /etc/passwd');
  return { uid, gid };
}

/** Gives what root wrote to the user that PostgreSQL runs as. */
export function giveTo(runAs: RunAs, path: string): void {
  if (runAs.kind !== 'setuid') return;
  const { uid, gid } = runAs;
  const give = (target: string) => {
    chownSync(target, uid, gid);
    if (!lstatSync(target).isDirectory()) return;
    for (const name of readdirSync(target)) give(join(target, name));
  };
  give(path);
}

export function spawnAs(
  runAs: RunAs,
  command: string,
  args: string[],
  options: SpawnOptions,
): ChildProcess {
  if (runAs.kind === 'namespace') return spawn('unshare', [...UNSHARE, command, ...args], options);
  if (runAs.kind === 'setuid') {
    return spawn(command, args, { ...options, uid: runAs.uid, gid: runAs.gid });
  }
  return spawn(command, args, options);
}
