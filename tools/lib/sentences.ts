import type { LocalPostgresErrorCode, LocalPostgresStage } from '@samhandling/local-postgres';

/** Everything that the commands say in the terminal to somebody who runs Samhandling. */
export const sentences = {
  unknownOption: (option: string) =>
    `Unknown option: ${option}. There are --demo, --demo county and --no-demo (written npm start -- --no-demo).`,
  demoAndNoDemo: () => 'Choose one of --demo and --no-demo.',
  demoOnDatabaseUrl: () =>
    'A demo has a database of its own, since its password is published: leave DATABASE_URL out, or start without the demo.',
  earlierDatabase: () =>
    'The demo has a database of its own from now on. What was written at earlier starts is kept aside: npm start -- --no-demo uses it, once npm run admin -- remove-demo has closed the demo accounts in it.',
  badPort: (value: string) => `PORT shall be a whole number from 1 to 65535, not "${value}".`,
  busyPort: (port: number) =>
    `Port ${port} is in use already: stop what listens there, or choose another with PORT=… npm start.`,
  forbiddenPort: (port: number) =>
    `Port ${port} may not be used by this user: choose another with PORT=… npm start.`,
  badDatabaseUrl: () =>
    'DATABASE_URL can not be read: it shall look like postgres://name:password@host:5432/database.',
  unreachableDatabase: (where: string, why: string) =>
    `The database in DATABASE_URL (${where}) can not be reached: ${why}`,
  notBuilt: () => 'The build failed: see the fault above.',
  building: (what: string) => `Building ${what} …`,
  built: (seconds: number) => `Built (${seconds} s).`,
  waitingForBuild: (pid: number) =>
    `Waiting for another start, process ${pid}, which is building …`,
  notRunnable: (file: string) => `${file} is missing although the build succeeded.`,
  unexpected: (error: string) => `Samhandling could not start: ${error}`,
  stopped: () => 'Samhandling has stopped.',
} as const;

export const databaseStages: Record<LocalPostgresStage, string> = {
  initializing: 'Making the database …',
  starting: 'Starting the database …',
  adopted: 'The database is up already.',
  stopping: 'Stopping the database …',
};

export const databaseFailures: Record<LocalPostgresErrorCode, (folder: string) => string> = {
  binaries_missing: () =>
    `npm has no PostgreSQL for ${process.platform}-${process.arch}: name a database of your own with DATABASE_URL.`,
  binaries_broken: () =>
    'The PostgreSQL from npm can not run here: name a database of your own with DATABASE_URL.',
  data_dir_unwritable: (folder) => `The data folder ${folder} can not be written to.`,
  data_dir_foreign: (folder) =>
    `The data folder ${folder} belongs to another user: start as that user, or choose another with DATA_DIR.`,
  data_dir_incomplete: (folder) =>
    `The data folder ${folder} is incomplete: restore it from a backup, or remove it.`,
  data_dir_other_version: (folder) =>
    `The data folder ${folder} comes from another version of PostgreSQL: move it away, or use DATABASE_URL.`,
  data_dir_locked: (folder) => `Another start is still at work on the data folder ${folder}.`,
  root_refused: () =>
    'PostgreSQL may not run as root, and there is no other user here: start as an ordinary user.',
  initdb_failed: (folder) => `The database in ${folder} could not be made.`,
  start_failed: (folder) => `The database in ${folder} did not start: see postgres.log there.`,
  server_unresponsive: (folder) =>
    `The database in ${folder} is up but does not answer: see postgres.log there.`,
};
