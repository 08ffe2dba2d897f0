import { Injectable } from '@nestjs/common';
import { seriesBodySchema, type SeriesBody, type SeriesQuery } from '@samhandling/contract';
import type { NamedPlace } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { pageFrom, type Page, type PageRowOf } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, exact, fieldsOf, isBaseline, type Of, paged, regionText } from '../../schema/index.ts';
import {
  inOrderOfStrategy,
  isPlaceOfStrategy,
  seriesOfStrategies,
  seriesRef,
} from './series-fragments.ts';

/** A series with a period that it has: the form of all of them. */
export type StoredSeries = RowOf<typeof byId>;

/** A series as a list shows it, before what is computed of it. */
export type ListedSeries = PageRowOf<typeof listed>;

export type StoredMeasure = RowOf<typeof measureByCode>;

/** The place and the part of the population that values are about. */
const seriesFields = fieldsOf('series', seriesBodySchema, [
  'id',
  'measure_id',
  'position',
  'added_at',
]);

const somePeriod = (eb: Of<'series'>) =>
  eb
    .selectFrom('observation')
    .select('observation.period')
    .whereRef('observation.series_id', '=', 'series.id')
    .orderBy(isBaseline)
    .orderBy('observation.period', 'desc')
    .limit(1);

const latestValue = (eb: Of<'series'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('observation')
      .select('observation.period')
      .select((value) => exact(value.ref('observation.value')).as('value'))
      .whereRef('observation.series_id', '=', 'series.id')
      .orderBy('observation.period', 'desc')
      .orderBy('observation.revision', 'desc')
      .limit(1),
  );

const sourceOfSeries = (eb: Of<'series'>) =>
  eb.selectFrom('series_source').whereRef('series_source.series_id', '=', 'series.id');

const storedSeries = () =>
  seriesOfStrategies().select((eb) => [seriesRef(eb).as('ref'), somePeriod(eb).as('somePeriod')]);

const listed = shaped<SeriesQuery>()((given) => {
  const { indicator, measure, placeCode, hasSource, page, limit } = given;
  const isChosen = (eb: Of<'series' | 'measure' | 'indicator'>) =>
    eb.and([
      eb('indicator.retired_at', 'is', null),
      eb('measure.retired_at', 'is', null),
      ...(indicator ? [eb('indicator.code', '=', indicator)] : []),
      ...(measure ? [eb('measure.code', '=', measure)] : []),
      ...(placeCode ? [eb('series.place_code', '=', placeCode)] : []),
      ...(hasSource
        ? [sql<boolean>`${eb.exists(sourceOfSeries(eb))} = ${hasSource}::boolean`]
        : []),
    ]);
  const chosen = seriesOfStrategies().where(isChosen);
  const shown = storedSeries()
    .where(isChosen)
    .select((eb) => [
      'measure.unit as measureUnit',
      latestValue(eb).as('latest'),
      jsonObjectFrom(
        sourceOfSeries(eb).select([
          'series_source.id',
          'series_source.provider',
          'series_source.credit',
        ]),
      ).as('source'),
    ]);
  return paged(shown, chosen, {
    order: (eb) => sql`${inOrderOfStrategy(eb)}, ${eb.ref('series.id')}`,
    page,
    limit,
  });
});

const byId = shaped<{ id: string }>()(({ id }) => storedSeries().where('series.id', '=', id));

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('series').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const lockedByKey = shaped<SeriesBody & { measureCode: string }>()((given) =>
  db
    .selectFrom('series')
    .innerJoin('measure', 'measure.id', 'series.measure_id')
    .select('series.id')
    .where('measure.code', '=', given.measureCode)
    .where('series.place_code', '=', given.placeCode)
    .where('series.sex', 'is not distinct from', given.sex)
    .where('series.birth', 'is not distinct from', given.birth)
    .where('series.age_group', 'is not distinct from', given.ageGroup)
    .where('series.unit', '=', given.unit)
    .forNoKeyUpdate('series'),
);

const ofMeasure = shaped<{ code: string }>()(({ code }) =>
  storedSeries().where('measure.code', '=', code).orderBy('series.position').orderBy('series.id'),
);

const measureByCode = shaped<{ code: string }>()(({ code }) =>
  db
    .selectFrom('measure')
    .select(['measure.id', 'measure.code', 'measure.unit'])
    .select((eb) =>
      eb
        .selectFrom('observation')
        .innerJoin('series', 'series.id', 'observation.series_id')
        .select('observation.period')
        .whereRef('series.measure_id', '=', 'measure.id')
        .orderBy(isBaseline)
        .orderBy('observation.period', 'desc')
        .limit(1)
        .as('somePeriod'),
    )
    .where('measure.code', '=', code)
    .where('measure.retired_at', 'is', null),
);

const measureWithPlace = shaped<{ code: string; placeCode: string }>()(({ code, placeCode }) =>
  db
    .selectFrom('measure')
    .innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
    .innerJoin('effect_goal', 'effect_goal.id', 'indicator.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select('measure.id')
    .where('measure.code', '=', code)
    .where((eb) => isPlaceOfStrategy(eb, placeCode)),
);

const nextPosition = db
  .selectFrom('series')
  .select((eb) => sql<number>`coalesce(${eb.fn.max('position')}, -1) + 1`.as('position'));

const inserted = shaped<SeriesBody & { measureId: string }>()(({ measureId, ...fields }) =>
  db
    .insertInto('series')
    .values({
      ...seriesFields.toRow(fields),
      measure_id: measureId,
      position: nextPosition.where('measure_id', '=', measureId).$asScalar().$notNull(),
      added_at: sql`clock()`,
    })
    .returning('id'),
);

const placesOfStrategy = shaped<Record<never, never>>()(() =>
  db
    .selectFrom('municipality')
    .select(['code', 'name'])
    .unionAll((eb) =>
      eb
        .selectFrom('strategy')
        .select((strategy) => [
          regionText(strategy, 'county_code').as('code'),
          regionText(strategy, 'region_name').as('name'),
        ])
        .where('is_current', '=', true),
    )
    .unionAll((eb) =>
      eb
        .selectFrom('strategy')
        .select((strategy) => [
          regionText(strategy, 'nation_code').as('code'),
          regionText(strategy, 'nation_name').as('name'),
        ])
        .where('is_current', '=', true),
    ),
);

@Injectable()
export class SeriesRepository {
  async list(reader: Reader, query: SeriesQuery): Promise<Page<ListedSeries>> {
    return pageFrom(await reader.rows(listed(query)), query);
  }

  find(reader: Reader, id: string): Promise<StoredSeries | undefined> {
    return reader.row(byId({ id }));
  }

  /** Locked, so that the revisions of its values are numbered one after another. */
  async findLocked(tx: Tx, id: string): Promise<StoredSeries | undefined> {
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  async findLockedByKey(
    tx: Tx,
    measureCode: string,
    key: SeriesBody,
  ): Promise<StoredSeries | undefined> {
    const found = await tx.row(lockedByKey({ ...seriesFields.pick(key), measureCode }));
    return found && this.find(tx, found.id);
  }

  /** All series of the measure. */
  ofMeasure(reader: Reader, measureCode: string): Promise<StoredSeries[]> {
    return reader.rows(ofMeasure({ code: measureCode }));
  }

  findMeasure(reader: Reader, code: string): Promise<StoredMeasure | undefined> {
    return reader.row(measureByCode({ code }));
  }

  async isPlace(reader: Reader, measureCode: string, placeCode: string): Promise<boolean> {
    const found = await reader.row(measureWithPlace({ code: measureCode, placeCode }));
    return found !== undefined;
  }

  async insert(tx: Tx, measureId: string, body: SeriesBody): Promise<string> {
    const { id } = await tx.onlyRow(inserted({ ...body, measureId }));
    return id;
  }

  /** Places that the strategy of the measure speaks of. */
  places(reader: Reader): Promise<NamedPlace[]> {
    return reader.rows(placesOfStrategy({}));
  }
}
