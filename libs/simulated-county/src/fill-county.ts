import { readCountyContent } from './content.ts';
import { archiveInitiatives, changeInitiatives, writeInitiatives } from './rows/initiatives.ts';
import { writeActors } from './rows/actors.ts';
import type { Client } from './rows/client.ts';
import { layOutContent } from './rows/content-tables.ts';
import { writeContributions } from './rows/contributions.ts';
import { writeDatedInitiatives } from './rows/dated-initiatives.ts';
import { makeDraws } from './rows/draws.ts';
import { writeHistory } from './rows/history.ts';
import { writeOwnerships } from './rows/ownerships.ts';
import { outlineInitiatives } from './rows/outline.ts';
import { writeReports } from './rows/reports.ts';
import { writeSeries } from './rows/series.ts';
import { tickSpecialisations } from './rows/specialisations.ts';
import type { CountySize } from './size.ts';

export type CountyToFill = Readonly<{
  size: CountySize;
  /** The day on which it is filled, as `YYYY-MM-DD`: everything is dated from it. */
  today: string;
  /** The setting from which the database's clock reads the time while rows are told. */
  clockSetting: string;
}>;

/**
 * Fills a database that holds the strategy, its own organisations and a coordinator with the work of a whole
 * county: the same rows for the same day. Rows are made in SQL, with every trigger on, in the transaction
 * that the client is in, whose clock can be told the time.
 */
export async function fillCounty(
  client: Client,
  { size, today, clockSetting }: CountyToFill,
): Promise<void> {
  await makeDraws(client, { today, clockSetting });
  await layOutContent(client, readCountyContent(), size);
  await outlineInitiatives(client, size);
  await writeActors(client);
  await writeInitiatives(client);
  await tickSpecialisations(client);
  await writeContributions(client);
  await writeReports(client, size);
  await writeOwnerships(client);
  await changeInitiatives(client);
  await writeDatedInitiatives(client);
  await writeSeries(client, { today });
  await writeHistory(client);
  await archiveInitiatives(client);
}
