import { afterEach, describe, expect, it } from '@jest/globals';
import type { ImportRun } from '@samhandling/contract';
import { seedAccount, TestClient } from '@samhandling/api/testing';
import {
  addSource,
  known,
  koladaSource,
  openImports,
  seriesId,
  value,
  workOn,
  dieElsewhere,
  type ImportTest,
} from '../import-fixtures.ts';
import { startServer, type Server } from '@samhandling/test-support';

const PEOPLE = 'l-e1-1-invanare';
/** As many as are known of the county from before, so that no value is odd. */
const INHABITANTS = 250_000;
const YEARS = Array.from({ length: 12 }, (_empty, index) => 2013 + index);

let imports: ImportTest;
let server: Server | undefined;
afterEach(async () => {
  await server?.stop();
  await imports.close();
});

/** A process of its own that fetches twelve pages, five a second, and is ended after some of them. */
async function fetchUntilEnded(end: (server: Server) => Promise<void>): Promise<ImportRun> {
  imports = await openImports(
    YEARS.map((year) => value(year, INHABITANTS + year)),
    [],
    { pageSize: 1 },
  );
  const { test, kolada, people } = imports;
  await addSource(
    people.coordinator,
    koladaSource(await seriesId(imports, PEOPLE), {}, { storesWithoutReview: true }),
  );
  server = await startServer({
    DATABASE_URL: test.config.databaseUrl,
    KOLADA_URL: test.config.koladaUrl,
    SCB_URL: test.config.scbUrl,
    SOURCE_HOSTS: test.config.sourceHosts.join(','),
  });
  const client = new TestClient(server.origin, server.origin);
  await client.post(
    '/session',
    await seedAccount(test, { regionRole: 'coordinator' }).then(({ email, password }) => ({
      email,
      password,
    })),
  );
  const { status, body } = await client.post<ImportRun>('/import-runs', { sourceIds: [] });
  expect(status).toBe(201);
  while (kolada.requests.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
  await end(server);
  return body;
}

const pages = () => imports.kolada.requests.filter((address) => address.includes('/data/'));

describe('A fetch in a process that is ended in the middle', () => {
  it('by SIGKILL loses nothing that had come, and another process continues', async () => {
    const { id } = await fetchUntilEnded((each) => each.kill());
    const { pool } = imports.test.database;
    const kept = await pool.query(`select count(*)::int as count from import_value`);
    expect(kept.rows[0]?.count).toBeGreaterThan(0);
    expect((await workOn(imports, id)).state).toBe('fetching');
    // So long after its last sign of life nobody counts on it.
    await dieElsewhere(imports);
    expect(await workOn(imports, id)).toMatchObject({ state: 'stored', counts: { stored: 12 } });
    expect(await known(imports, PEOPLE)).toHaveLength(12);
    // One answer may have been lost on the way, and no more.
    expect(pages().length - new Set(pages()).size).toBeLessThanOrEqual(1);
  });

  it('by SIGTERM is continued by another process at once', async () => {
    const { id } = await fetchUntilEnded(async (each) => void (await each.stop()));
    expect(await workOn(imports, id)).toMatchObject({ state: 'stored', counts: { stored: 12 } });
    expect(pages().length - new Set(pages()).size).toBeLessThanOrEqual(1);
  });
});
