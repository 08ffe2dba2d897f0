import type { LocalPostgresErrorCode, LocalPostgresStep } from '@samhandling/local-postgres';

/** Everything that the commands say in the terminal to somebody who runs Samhandling. */
export const sentences = {
  unknownOption: (option: string) =>
    `Okänt val: ${option}. npm start tar bara --no-demo (skrivs npm start -- --no-demo).`,
  badPort: (value: string) => `PORT ska vara ett heltal mellan 1 och 65535, inte "${value}".`,
  busyPort: (port: number) =>
    `Port ${port} används redan: stoppa det som lyssnar där eller välj en annan med PORT=… npm start.`,
  forbiddenPort: (port: number) =>
    `Port ${port} får inte användas av den här användaren: välj en annan med PORT=… npm start.`,
  badDatabaseUrl: () =>
    'DATABASE_URL går inte att tolka: den ska se ut som postgres://namn:lösenord@värd:5432/databas.',
  unreachableDatabase: (where: string, why: string) =>
    `Databasen i DATABASE_URL (${where}) går inte att nå: ${why}`,
  notBuilt: () => 'Bygget misslyckades: se felet ovan.',
  building: (what: string) => `Bygger ${what} …`,
  built: (seconds: number) => `Bygget är klart (${seconds} s).`,
  notRunnable: (file: string) => `${file} saknas fast bygget lyckades.`,
  unexpected: (error: string) => `Samhandling kunde inte starta: ${error}`,
  stopped: () => 'Samhandling är stoppat.',
} as const;

export const databaseSteps: Record<LocalPostgresStep, string> = {
  initializing: 'Skapar databasen …',
  starting: 'Startar databasen …',
  adopted: 'Databasen är redan i gång.',
  stopping: 'Stoppar databasen …',
};

export const databaseFailures: Record<LocalPostgresErrorCode, (folder: string) => string> = {
  binaries_missing: () =>
    `npm har ingen PostgreSQL för ${process.platform}-${process.arch}: ange en egen databas med DATABASE_URL.`,
  binaries_broken: () =>
    'PostgreSQL från npm går inte att köra här: ange en egen databas med DATABASE_URL.',
  data_dir_unwritable: (folder) => `Det går inte att skriva i datamappen ${folder}.`,
  data_dir_foreign: (folder) =>
    `Datamappen ${folder} tillhör en annan användare: starta som den eller välj en annan med DATA_DIR.`,
  data_dir_incomplete: (folder) =>
    `Datamappen ${folder} är ofullständig: återställ den från en säkerhetskopia eller ta bort den.`,
  data_dir_other_version: (folder) =>
    `Datamappen ${folder} kommer från en annan version av PostgreSQL: flytta undan den eller använd DATABASE_URL.`,
  data_dir_locked: (folder) => `En annan start håller fortfarande på med datamappen ${folder}.`,
  root_refused: () =>
    'PostgreSQL får inte köras som root och här finns ingen annan användare: starta som en vanlig användare.',
  initdb_failed: (folder) => `Databasen i ${folder} gick inte att skapa.`,
  start_failed: (folder) => `Databasen i ${folder} startade inte: se postgres.log där.`,
  server_unresponsive: (folder) =>
    `Databasen i ${folder} är i gång men svarar inte: se postgres.log där.`,
};
