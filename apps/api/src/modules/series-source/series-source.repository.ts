import { Injectable } from '@nestjs/common';
import {
  seriesSourceBodySchema,
  type SeriesSourceBody,
  type SeriesSourcesQuery,
} from '@samhandling/contract';
import type { SeriesSourceFacts } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, fieldsOf, instant, type Of, swedishDay } from '../../schema/index.ts';
import { inOrderOfStrategy, seriesOfStrategies, seriesRef } from '../series/index.ts';

/** A source with the names of its series, and what decides when it is asked. */
export type StoredSource = RowOf<typeof byId>;

/** The most sources that are read at once; more than any region has. */
const ALL = 2000;

const OPEN_STATES = ['fetching', 'interrupted', 'in_review'] as const;

/** Where and how a source is asked, as the coordinator says it. */
export const sourceFields = fieldsOf('series_source', seriesSourceBodySchema, [
  'id',
  'series_id',
  'provider',
  'fetched_at',
  'changes_since',
  'created_by',
  'created_at',
  'version',
]);

const runsOfSource = (eb: Of<'series_source'>) =>
  eb
    .selectFrom('import_step_source')
    .innerJoin('import_step', 'import_step.id', 'import_step_source.step_id')
    .innerJoin('import_run', 'import_run.id', 'import_step.run_id')
    .whereRef('import_step_source.source_id', '=', 'series_source.id');

const lastRun = (eb: Of<'series_source'>) =>
  jsonObjectFrom(
    runsOfSource(eb)
      .select(['import_run.id', 'import_run.state'])
      .select((run) => [
        instant(run.ref('import_run.started_at')).as('startedAt'),
        run
          .selectFrom('import_change')
          .select((change) => change.fn.countAll<number>().as('count'))
          .whereRef('import_change.run_id', '=', 'import_run.id')
          .whereRef('import_change.series_id', '=', 'series_source.series_id')
          .$asScalar()
          .$notNull()
          .as('changes'),
      ])
      .orderBy('import_run.started_at', 'desc')
      .orderBy('import_run.id')
      .limit(1),
  );

const latestPeriod = (eb: Of<'series_source'>) =>
  eb
    .selectFrom('observation')
    .select((value) => value.fn.max<string | null>('observation.period').as('period'))
    .whereRef('observation.series_id', '=', 'series_source.series_id')
    .where('observation.value', 'is not', null);

const hasOpenRun = (eb: Of<'series_source'>) =>
  eb.exists(runsOfSource(eb).where('import_run.state', 'in', OPEN_STATES)).$castTo<boolean>();

const sources = () =>
  seriesOfStrategies()
    .innerJoin('series_source', 'series_source.series_id', 'series.id')
    .select([
      'series_source.id',
      'series_source.fetched_at as fetchedAt',
      'series_source.changes_since as changesSince',
      'series_source.version',
    ])
    .select((eb) => sourceFields.columns(eb))
    .select((eb) => [
      seriesRef(eb).as('series'),
      swedishDay(eb.ref('series_source.fetched_at')).as('fetchedOn'),
      lastRun(eb).as('lastRun'),
      hasOpenRun(eb).as('hasOpenRun'),
      latestPeriod(eb).as('latestPeriod'),
    ]);

const listed = shaped<Pick<SeriesSourcesQuery, 'indicator' | 'provider'>>()(
  ({ indicator, provider }) =>
    sources()
      .where((eb) =>
        eb.and([
          ...(indicator ? [eb('indicator.code', '=', indicator)] : []),
          ...(provider ? [eb('series_source.provider', '=', provider)] : []),
        ]),
      )
      .orderBy(inOrderOfStrategy)
      .orderBy('series_source.id')
      .limit(ALL),
);

const byId = shaped<{ id: string }>()(({ id }) => sources().where('series_source.id', '=', id));

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('series_source')
    .select((eb) => hasOpenRun(eb).as('hasOpenRun'))
    .where('series_source.id', '=', id),
);

const lockedSeries = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('series')
    .select('id')
    .where('id', '=', (eb) =>
      eb.selectFrom('series_source').select('series_id').where('series_source.id', '=', id),
    )
    .forNoKeyUpdate(),
);

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('series_source').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const heldForShare = shaped<Record<never, never>>()(() =>
  db.selectFrom('series_source').select('id').orderBy('id').forShare(),
);

type SeriesSourceFields = SeriesSourceBody & { provider: SeriesSourceBody['mapping']['provider'] };

const inserted = shaped<SeriesSourceFields & { seriesId: string; accountId: string }>()(
  ({ seriesId, provider, accountId, ...fields }) =>
    db
      .insertInto('series_source')
      .values({
        ...sourceFields.toRow(fields),
        series_id: seriesId,
        provider,
        created_by: accountId,
      })
      .returning('id'),
);

const updated = shaped<SeriesSourceFields & { id: string; version: number }>()(
  ({ id, version, provider, ...fields }, isSameMapping: boolean) =>
    db
      .updateTable('series_source')
      .set({
        ...sourceFields.toRow(fields),
        provider,
        version: sql`version + 1`,
        ...(isSameMapping ? {} : { fetched_at: null, changes_since: null }),
      })
      .where('id', '=', id)
      .where('version', '=', version),
);

const removed = shaped<{ id: string }>()(({ id }) =>
  db.deleteFrom('series_source').where('id', '=', id),
);

@Injectable()
export class SeriesSourceRepository {
  list(
    reader: Reader,
    { indicator, provider }: Pick<SeriesSourcesQuery, 'indicator' | 'provider'> = {},
  ): Promise<StoredSource[]> {
    return reader.rows(listed({ indicator, provider }));
  }

  find(reader: Reader, id: string): Promise<StoredSource | undefined> {
    return reader.row(byId({ id }));
  }

  /** What decides about the source. */
  findFacts(reader: Reader, id: string): Promise<SeriesSourceFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  /** The source, and before it its series: the order in which an import that is stored locks them. */
  async findLocked(tx: Tx, id: string): Promise<StoredSource | undefined> {
    await tx.run(lockedSeries({ id }));
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  /** Locks all sources, so that none is changed or removed while a run of them begins. */
  async listHeld(tx: Tx): Promise<StoredSource[]> {
    await tx.run(heldForShare({}));
    return this.list(tx);
  }

  async insert(
    tx: Tx,
    seriesId: string,
    body: SeriesSourceBody,
    accountId: string,
  ): Promise<string> {
    const { provider } = body.mapping;
    const { id } = await tx.onlyRow(inserted({ ...body, provider, seriesId, accountId }));
    return id;
  }

  /** Saves the body; forgets when the source was fetched if its mapping has changed. */
  update(
    tx: Tx,
    { id, version }: StoredSource,
    body: SeriesSourceBody,
    isSameMapping: boolean,
  ): Promise<void> {
    const { provider } = body.mapping;
    return tx.runVersioned(updated({ ...body, provider, id, version }, isSameMapping));
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.run(removed({ id }));
  }
}
