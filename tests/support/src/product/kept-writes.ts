import { withClient } from '@samhandling/local-postgres';
import type { AcknowledgedWrites, Ledger } from './writers.ts';

/** Differences between the database and the acknowledged writes; each line is one. */
export type Difference = Readonly<{ lost: string[]; halfWritten: string[]; twice: string[] }>;

type Stored = Readonly<{
  id: string;
  title: string;
  version: number;
  summary: string;
  links: Record<string, number>;
  events: Record<string, number> | null;
  reports: { id: string; done: string; state: string; hasSnapshot: boolean }[] | null;
}>;

/** Every initiative that the writers create is linked to so many rows from its first moment on. */
const LINKS = { actions: 2, partners: 1, municipalities: 1, funding: 1, contributions: 1 };

/** Compares every acknowledged write with the rows; the writers have to be stopped. */
export async function compareWithLedger(ownerUrl: string, ledger: Ledger): Promise<Difference> {
  const difference: Difference = { lost: [], halfWritten: [], twice: [] };
  const stored = await readStored(ownerUrl, ledger.actorIds);
  for (const [id, known] of ledger.initiatives) {
    const row = stored.get(id);
    if (!row) difference.lost.push(`${id}: the initiative`);
    else compare(known, row, difference);
  }
  for (const { id, title } of stored.values()) {
    if (ledger.initiatives.has(id)) continue;
    difference.twice.push(`${id}: nobody was told of it (${title})`);
  }
  return difference;
}

function compare(known: AcknowledgedWrites, row: Stored, difference: Difference): void {
  const { lost, halfWritten, twice } = difference;
  if (row.version < known.version) lost.push(`${row.id}: version ${known.version}`);
  if (row.version > known.version) twice.push(`${row.id}: version ${known.version}`);
  if (row.version === known.version && row.summary !== known.summary)
    lost.push(`${row.id}: the summary`);
  for (const [link, count] of Object.entries(LINKS)) {
    if (row.links[link] !== count) halfWritten.push(`${row.id}: ${row.links[link]} ${link}`);
  }
  for (const event of new Set([...Object.keys(known.events), ...Object.keys(row.events ?? {})])) {
    const [wanted, found] = [known.events[event] ?? 0, row.events?.[event] ?? 0];
    if (found < wanted) lost.push(`${row.id}: ${found} of ${wanted} ${event}`);
    if (found > wanted) twice.push(`${row.id}: ${found} instead of ${wanted} ${event}`);
  }
  const reports = new Map((row.reports ?? []).map((report) => [report.id, report]));
  for (const [id, { done, isFiled }] of known.reports) {
    const report = reports.get(id);
    if (!report || report.done !== done || (report.state === 'filed') !== isFiled)
      lost.push(`${row.id}: the report ${id}`);
    else if (isFiled !== report.hasSnapshot) halfWritten.push(`${row.id}: the report ${id}`);
  }
  if (reports.size > known.reports.size) twice.push(`${row.id}: ${reports.size} reports`);
}

async function readStored(
  ownerUrl: string,
  actorIds: readonly string[],
): Promise<Map<string, Stored>> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<Stored>(
      `
      select id, title, version, summary,
        json_build_object(
          'actions', (select count(*) from initiative_action where initiative_id = initiative.id),
          'partners', (select count(*) from initiative_partner where initiative_id = initiative.id),
          'municipalities',
            (select count(*) from initiative_municipality where initiative_id = initiative.id),
          'funding', (select count(*) from funding where initiative_id = initiative.id),
          'contributions', (select count(*) from contribution where initiative_id = initiative.id)
        ) as links,
        (select json_object_agg(event, times) from (
          select event, count(*) as times from history_entry
          where subject_type = 'initiative' and subject_id = initiative.id::text group by event
        ) counted) as events,
        (select json_agg(json_build_object('id', id, 'done', done, 'state', state,
            'hasSnapshot', snapshot is not null))
          from status_report where initiative_id = initiative.id) as reports
      from initiative where owner_actor_id = any($1)`,
      [actorIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** Sends creations again with their keys: each has to be answered with the initiative it made. */
export async function repeatCreations(ledger: Ledger, atMost: number): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, request, writer } of ledger.creations.slice(-atMost)) {
    const { status, body } = await writer.send<{ id?: string }>(request);
    if (status !== 201 || body.id !== id) faults.push(`${id}: ${status} ${body.id ?? ''}`);
  }
  return faults;
}
