import { type Expression, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import {
  breakdownsOf,
  exact,
  instant,
  isBaseline,
  type Of,
  regionText,
} from '../../schema/index.ts';
import { placeName } from '../series/index.ts';

/** A Swedish calendar day: values as they were known at its end; none is now. */
type KnownOnDay = Expression<string> | undefined;

const isRecordedBy = (recordedAt: Expression<Date>, day: Expression<string>) =>
  sql<boolean>`${recordedAt} < (${day}::date + 1)::timestamp at time zone 'Europe/Stockholm'`;

/**
 * What is known of a series, earliest period first: for each period what the strategy states, and then
 * the latest revision of what was published or entered.
 */
const knownValues = (eb: Of<'series'>) =>
  eb
    .selectFrom('observation')
    .distinctOn(['observation.period', isBaseline])
    .whereRef('observation.series_id', '=', 'series.id')
    .orderBy('observation.period')
    .orderBy(isBaseline, 'desc')
    .orderBy('observation.revision', 'desc');

const observationsOfSeries = (eb: Of<'series'>, knownOn: KnownOnDay) =>
  jsonArrayFrom(
    knownValues(eb)
      .select([
        'observation.period',
        'observation.as_written as asWritten',
        'observation.status',
        'observation.origin',
        'observation.revision',
        'observation.source',
        'observation.method',
        'observation.note',
        'observation.relative_to_year as relativeToYear',
        'observation.doubts',
        'observation.reason',
        'observation.is_retracted as isRetracted',
      ])
      .select((value) => [
        exact(value.ref('observation.value')).as('value'),
        instant(value.ref('observation.retrieved_at')).as('retrievedAt'),
        instant(value.ref('observation.recorded_at')).as('recordedAt'),
        isBaseline(value).as('isBaseline'),
      ])
      .where((value) =>
        knownOn
          ? value.or([
              isBaseline(value),
              isRecordedBy(value.ref('observation.recorded_at'), knownOn),
            ])
          : value.lit(true),
      ),
  );

const placeOfSeries = (eb: Of<'series' | 'strategy'>) =>
  eb
    .case(eb.ref('series.place_code'))
    .when(regionText(eb, 'county_code'))
    .then('county' as const)
    .when(regionText(eb, 'nation_code'))
    .then('nation' as const)
    .else('municipality' as const)
    .end();

const seriesOfMeasure = (eb: Of<'measure' | 'strategy'>, knownOn: KnownOnDay) =>
  jsonArrayFrom(
    eb
      .selectFrom('series')
      .select([
        'series.place_code as placeCode',
        'series.sex',
        'series.birth',
        'series.age_group as ageGroup',
        'series.unit',
      ])
      .select((series) => [
        placeOfSeries(series).as('place'),
        placeName(series).as('placeName'),
        observationsOfSeries(series, knownOn).as('observations'),
      ])
      .whereRef('series.measure_id', '=', 'measure.id')
      .orderBy('series.position'),
  );

/** The strategy states a value of the series. */
const isStated = (eb: Of<'series'>) =>
  eb.exists(
    eb
      .selectFrom('observation')
      .whereRef('observation.series_id', '=', 'series.id')
      .where(isBaseline),
  );

/**
 * What targets are judged by and no more: the series of the county and the nation, and which others the
 * strategy states values of.
 */
const judgedSeriesOfMeasure = (eb: Of<'measure' | 'strategy'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('series')
      .select(['series.sex', 'series.birth', 'series.age_group as ageGroup', 'series.unit'])
      .select((series) => [
        placeOfSeries(series).as('place'),
        jsonArrayFrom(
          knownValues(series).select((value) => [
            'observation.period',
            'observation.status',
            'observation.origin',
            'observation.source',
            'observation.relative_to_year as relativeToYear',
            exact(value.ref('observation.value')).as('value'),
          ]),
        ).as('observations'),
      ])
      .whereRef('series.measure_id', '=', 'measure.id')
      .where((series) =>
        series.or([
          series('series.place_code', 'in', [
            regionText(series, 'county_code'),
            regionText(series, 'nation_code'),
          ]),
          isStated(series),
        ]),
      )
      .orderBy('series.position'),
  );

const breaksOfMeasure = (eb: Of<'measure'>, knownOn: KnownOnDay) =>
  jsonArrayFrom(
    eb
      .selectFrom('series_break')
      .select(['series_break.period', 'series_break.note'])
      .whereRef('series_break.measure_id', '=', 'measure.id')
      .where((one) =>
        knownOn ? isRecordedBy(one.ref('series_break.recorded_at'), knownOn) : one.lit(true),
      )
      .orderBy('series_break.period'),
  );

const targetsOfMeasure = (eb: Of<'measure'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('target')
      .select([
        'target.kind',
        'target.bound',
        'target.parity_between as parityBetween',
        'target.unit',
        'target.year',
        'target.base_year as baseYear',
        'target.direction',
        'target.per',
        'target.year_stated_in as yearStatedIn',
        'target.aim',
        'target.differs',
        'target.condition_of as conditionOf',
        'target.sex',
        'target.birth',
        'target.note',
        'target.as_written as asWritten',
      ])
      .select((target) => exact(target.ref('target.value')).as('value'))
      .whereRef('target.measure_id', '=', 'measure.id')
      .orderBy('target.position'),
  );

/** The measures of an indicator with their series, their breaks and their targets. */
export const measuresOf = (eb: Of<'indicator' | 'strategy'>, knownOn: KnownOnDay) =>
  jsonArrayFrom(
    eb
      .selectFrom('measure')
      .select([
        'measure.code',
        'measure.name',
        'measure.unit',
        'measure.definition',
        'measure.sayings',
        'measure.sexes_are_one_whole as sexesAreOneWhole',
      ])
      .select((measure) => [
        breakdownsOf(measure).as('breakdowns'),
        seriesOfMeasure(measure, knownOn).as('series'),
        breaksOfMeasure(measure, knownOn).as('breaks'),
        targetsOfMeasure(measure).as('targets'),
      ])
      .whereRef('measure.indicator_id', '=', 'indicator.id')
      .where('measure.retired_at', 'is', null)
      .orderBy('measure.position'),
  );

/** The measures of an indicator as a list needs them: with what their targets are judged by. */
export const judgedMeasuresOf = (eb: Of<'indicator' | 'strategy'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('measure')
      .select([
        'measure.code',
        'measure.name',
        'measure.unit',
        'measure.sayings',
        'measure.sexes_are_one_whole as sexesAreOneWhole',
      ])
      .select((measure) => [
        judgedSeriesOfMeasure(measure).as('series'),
        breaksOfMeasure(measure, undefined).as('breaks'),
        targetsOfMeasure(measure).as('targets'),
      ])
      .whereRef('measure.indicator_id', '=', 'indicator.id')
      .where('measure.retired_at', 'is', null)
      .orderBy('measure.position'),
  );
