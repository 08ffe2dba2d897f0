import type { PlatformTest } from './platform/open-test-app.ts';
import { atTime } from './told-time.ts';

/** A value as the region would keep it. */
export type ValueToStore = Readonly<{
  measure: string;
  period: string;
  /** Null where it is missing. */
  value: string | null;
  place?: string;
  sex?: string | null;
  birth?: string | null;
  revision?: number;
  status?: string;
  relativeToYear?: number | null;
  /** Since when it is known; now where nothing is said. */
  recordedAt?: string;
}>;

/** Keeps the value, in a series that is made where there is none. */
export async function keep(test: PlatformTest, kept: ValueToStore): Promise<void> {
  const { pool } = test.database;
  const { measure, period, value, place = '25', sex = null, birth = null, revision = 1 } = kept;
  const { relativeToYear = null, recordedAt = null } = kept;
  const status = value === null ? 'missing' : (kept.status ?? 'final');
  await pool.query(
    `insert into series (measure_id, place_code, sex, birth, age_group, unit, position)
    select id, $2, $3, $4, (select max(age_group) from series where measure_id = measure.id), unit, 99
    from measure where code = $1 on conflict do nothing`,
    [measure, place, sex, birth],
  );
  const statement = `insert into observation (series_id, period, value, as_written, source, origin,
      revision, status, relative_to_year)
    select series.id, $5, $6::text::numeric, coalesce($6::text, ''), 'SCB', 'source', $7, $8, $9
    from series join measure on measure.id = series.measure_id
    where measure.code = $1 and place_code = $2 and sex is not distinct from $3
      and birth is not distinct from $4`;
  const values = [measure, place, sex, birth, period, value, revision, status, relativeToYear];
  const { rowCount } = recordedAt
    ? await atTime(test, recordedAt, statement, values)
    : await pool.query(statement, values);
  if (rowCount !== 1) throw new Error(`${rowCount} series of ${measure} take the value.`);
}

/** Marks a break: values from the period on are not compared with those before. */
export async function breakAt(
  { database: { pool } }: PlatformTest,
  measure: string,
  period: string,
): Promise<void> {
  await pool.query(
    `insert into series_break (measure_id, period, note) select id, $2, 'Ny definition'
    from measure where code = $1`,
    [measure, period],
  );
}
