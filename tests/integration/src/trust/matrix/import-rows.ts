import { randomUUID } from 'node:crypto';
import { plain, type Row, type World } from './world.ts';

const MEASURE = 'l-e1-1-invanare';

/** A break in a measure, as no period of a strategy has it. */
export async function makeBreak({ pool }: World): Promise<Row> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into series_break (measure_id, period, note)
    select id, $2, 'Ny källa.' from measure where code = $1 returning id`,
    [MEASURE, randomUUID()],
  );
  return { ...plain, id: String(rows[0]?.id), parentId: MEASURE };
}

/** A value that was entered by hand, in a series of its own: `id` is the age group that tells the series from others. */
export async function makeObservation(world: World): Promise<Row> {
  const { pool } = world;
  const seriesId = await makeSeries(world);
  await pool.query(
    `insert into observation (series_id, period, value, as_written, source, revision, origin, method)
    values ($1, '2024', 5, '5', 'SCB', 1, 'hand', 'Avläst.')`,
    [seriesId],
  );
  const { rows } = await pool.query<{ id: string }>(
    'select age_group as id from series where id = $1',
    [seriesId],
  );
  return { ...plain, id: String(rows[0]?.id), parentId: MEASURE };
}

/** A series for Luleå with a source; where it is busy, a run of it waits for review. */
export async function makeSource(world: World, state: string): Promise<Row> {
  const { pool } = world;
  const [id, seriesId] = [randomUUID(), await makeSeries(world)];
  await pool.query(
    `insert into series_source (id, series_id, provider, mapping, unit, interval,
      stores_without_review, credit)
    values ($1, $2, 'kolada', $3, 'persons', 'never', false, 'Kolada')`,
    [id, seriesId, JSON.stringify(KOLADA)],
  );
  if (state === 'busy') await makeRunOf(world, 'run.in_review', 'in_review', { id, seriesId });
  return { ...plain, id, parentId: seriesId };
}

/** A run of one source, with a difference where it has come so far. */
export async function makeRun(world: World, relation: string, state: string): Promise<Row> {
  const source = await makeSource(world, 'idle');
  return makeRunOf(world, relation, state, { id: source.id, seriesId: source.parentId });
}

async function makeRunOf(
  { pool, marks }: World,
  relation: string,
  state: string,
  source: { id: string; seriesId: string },
): Promise<Row> {
  const [id, importStepId] = [randomUUID(), randomUUID()];
  const isCompared = ['in_review', 'stored', 'discarded'].includes(state);
  const importStepState = isCompared || state === 'unchanged' ? 'done' : 'pending';
  await pool.query(
    `insert into import_run (id, kind, state, reason, file_name)
    values ($1, 'source', $2, $3, $4)`,
    [id, state, marks.make(relation, 'words'), marks.make(relation, 'words')],
  );
  await pool.query(
    `insert into import_step (id, run_id, position, provider, request, state)
    values ($1, $2, 0, 'kolada', $3, $4)`,
    [
      importStepId,
      id,
      JSON.stringify({ asked: 'N01951' }),
      state === 'failed' ? 'failed' : importStepState,
    ],
  );
  await pool.query(`insert into import_step_source (step_id, source_id) values ($1, $2)`, [
    importStepId,
    source.id,
  ]);
  if (isCompared) {
    await pool.query(
      `insert into import_value (run_id, series_id, period, step_id, value, as_written, status, note,
        is_stated, credit, retrieved_at)
      values ($1, $2, '2024', $3, 5, '5', 'final', $4, false, 'Kolada', now())`,
      [id, source.seriesId, importStepId, marks.make(relation, 'words')],
    );
    await pool.query(
      `insert into import_change (run_id, series_id, period, kind, state)
      values ($1, $2, '2024', 'added', $3)`,
      [id, source.seriesId, state === 'in_review' ? 'waiting' : state],
    );
  }
  return { ...plain, id, parentId: source.seriesId };
}

const KOLADA = {
  provider: 'kolada',
  kpi: 'N01951',
  municipality: '2580',
  gender: 'T',
  periodForm: 'year',
};

/** One of its own each time: the ages that it is about tell it from others. */
export async function makeSeries({ pool }: World): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into series (measure_id, place_code, age_group, unit, position, added_at)
    select id, '2580', $2, 'persons', 100, now() from measure where code = $1 returning id`,
    [MEASURE, randomUUID()],
  );
  return String(rows[0]?.id);
}
