import { Injectable } from '@nestjs/common';
import {
  observationFieldsSchema,
  type ObservationFields,
  type ObservationsQuery,
} from '@samhandling/contract';
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { pageFrom, type Page } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, fieldsOf, type Of, orEmpty, paged } from '../../schema/index.ts';
import { seriesOfStrategies, seriesRef } from '../series/index.ts';

/** The latest revision of a period, without what the strategy states. */
export type LatestObservation = RowOf<typeof latest>;

export type NewObservation = ObservationFields & {
  seriesId: string;
  accountId: string | null;
  restoredRevision: number | null;
};

/** A row of a revision: times as the database gives them. */
export type RevisionRow = RowOf<typeof oneRevision>;

const observationFields = fieldsOf('observation', observationFieldsSchema, [
  'id',
  'series_id',
  'relative_to_year',
  'retrieved_at',
  'recorded_at',
  'recorded_by',
  'import_run_id',
  'restored_revision',
]);

/** Whether it is the latest revision of its period. */
const isLatest = (eb: Of<'observation'>) =>
  eb
    .not(
      eb.exists(
        eb
          .selectFrom('observation as later')
          .whereRef('later.series_id', '=', 'observation.series_id')
          .whereRef('later.period', '=', 'observation.period')
          .whereRef('later.revision', '>', 'observation.revision'),
      ),
    )
    .$castTo<boolean>();

const observationsOfSeries = () =>
  seriesOfStrategies().innerJoin('observation', 'observation.series_id', 'series.id');

const revisions = () =>
  observationsOfSeries()
    .select(['observation.retrieved_at as retrievedAt', 'observation.recorded_at as recordedAt'])
    .select((eb) => observationFields.columns(eb))
    .select((eb) => [seriesRef(eb).as('series'), isLatest(eb).as('isLatest')]);

/** A part of the population: `all` is those that are not split by it. */
const isOfPart = (
  eb: Of<'series'>,
  column: 'series.sex' | 'series.birth',
  wanted: Expression<string>,
) => sql<boolean>`${eb.ref(column)} is not distinct from nullif(${wanted}, 'all')`;

/** By series, the latest period and its latest revision first. */
const listed = shaped<ObservationsQuery & { measureCode: string }>()((given) => {
  const { measureCode, placeCode, sex, birth, unit, period, page, limit } = given;
  const isChosen = (eb: Of<'measure' | 'series' | 'observation'>) =>
    eb.and([
      eb('measure.code', '=', measureCode),
      ...(placeCode ? [eb('series.place_code', '=', placeCode)] : []),
      ...(sex ? [isOfPart(eb, 'series.sex', sex)] : []),
      ...(birth ? [isOfPart(eb, 'series.birth', birth)] : []),
      ...(unit ? [eb('series.unit', '=', unit)] : []),
      ...(period ? [eb('observation.period', '=', period)] : []),
    ]);
  return paged(revisions().where(isChosen), observationsOfSeries().where(isChosen), {
    order: (eb) => sql`${eb.ref('series.position')}, ${eb.ref('observation.period')} desc,
      ${eb.ref('observation.revision')} desc, ${eb.ref('observation.id')}`,
    page,
    limit,
  });
});

type Revision = { seriesId: string; period: string; revision: number };

const oneRevision = shaped<Revision>()(({ seriesId, period, revision }) =>
  revisions()
    .where('series.id', '=', seriesId)
    .where('observation.period', '=', period)
    .where('observation.revision', '=', revision),
);

const latest = shaped<Omit<Revision, 'revision'>>()(({ seriesId, period }) =>
  db
    .selectFrom('observation')
    .select(['period', 'value', 'status', 'source', 'method', 'revision'])
    .select((eb) => orEmpty(eb.ref('note')).as('note'))
    .where('series_id', '=', seriesId)
    .where('period', '=', period)
    .where('origin', '<>', 'strategy')
    .orderBy('revision', 'desc')
    .limit(1),
);

/** Every revision of a period beside the strategy's own words. */
const allOfPeriod = shaped<Omit<Revision, 'revision'>>()(({ seriesId, period }) =>
  revisions()
    .select('observation.restored_revision as restoredRevision')
    .where('series.id', '=', seriesId)
    .where('observation.period', '=', period)
    .where('observation.origin', '<>', 'strategy')
    .orderBy('observation.revision'),
);

const inserted = shaped<NewObservation>()(({ seriesId, accountId, restoredRevision, ...fields }) =>
  db.insertInto('observation').values({
    ...observationFields.toRow(fields),
    series_id: seriesId,
    recorded_by: accountId,
    restored_revision: restoredRevision,
  }),
);

/** Values of series: each revision is a row that never changes. */
@Injectable()
export class ObservationRepository {
  async list(
    reader: Reader,
    measureCode: string,
    query: ObservationsQuery,
  ): Promise<Page<RevisionRow>> {
    return pageFrom(await reader.rows(listed({ ...query, measureCode })), query);
  }

  find(
    reader: Reader,
    seriesId: string,
    period: string,
    revision: number,
  ): Promise<RevisionRow | undefined> {
    return reader.row(oneRevision({ seriesId, period, revision }));
  }

  /** What is known of the period beside the strategy's own words; the series is locked. */
  findLatest(tx: Tx, seriesId: string, period: string): Promise<LatestObservation | undefined> {
    return tx.row(latest({ seriesId, period }));
  }

  /** What was known of the period beside the strategy's own words, the first revision first. */
  allOfPeriod(tx: Tx, seriesId: string, period: string): Promise<RowOf<typeof allOfPeriod>[]> {
    return tx.rows(allOfPeriod({ seriesId, period }));
  }

  async insert(tx: Tx, observation: NewObservation): Promise<void> {
    await tx.run(inserted(observation));
  }
}
