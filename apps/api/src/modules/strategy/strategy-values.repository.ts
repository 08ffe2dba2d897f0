import { Injectable } from '@nestjs/common';
import { type Expression, expressionBuilder, sql } from 'kysely';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, isBaseline, rowListOf, type Tables } from '../../schema/index.ts';
import { idsBy } from './row-ids.ts';
import type { StrategyRows } from './strategy-rows.ts';

const seriesRows = rowListOf('series', [
  'measure_id',
  'place_code',
  'sex',
  'birth',
  'age_group',
  'unit',
  'position',
]);
const observationRows = rowListOf('observation', [
  'series_id',
  'period',
  'value',
  'as_written',
  'source',
  'note',
  'origin',
  'revision',
  'relative_to_year',
]);
const targetRows = rowListOf('target', [
  'measure_id',
  'kind',
  'value',
  'bound',
  'parity_between',
  'unit',
  'year',
  'base_year',
  'direction',
  'per',
  'year_stated_in',
  'aim',
  'differs',
  'condition_of',
  'sex',
  'note',
  'as_written',
  'position',
]);

type Rows = { rows: string };
type OfStrategy = { strategyId: string };

const measuresOf = (strategyId: Expression<string>) =>
  db
    .selectFrom('measure')
    .innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
    .innerJoin('effect_goal', 'effect_goal.id', 'indicator.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .select('measure.id')
    .where('priority_area.strategy_id', '=', strategyId);

const measuresByCode = shaped<OfStrategy>()(({ strategyId }) =>
  measuresOf(strategyId).select(['measure.code', 'indicator.code as indicatorCode']),
);

const series = expressionBuilder<Tables, 'series'>();

/** The parts of a series that are null are the same. */
const savedSeries = shaped<Rows>()(({ rows }) =>
  seriesRows
    .insert(rows)
    .onConflict((conflict) =>
      conflict
        .expression(
          sql`${series.ref('measure_id')}, ${series.ref('place_code')},
            coalesce(${series.ref('sex')}, ''), coalesce(${series.ref('birth')}, ''),
            coalesce(${series.ref('age_group')}, ''), ${series.ref('unit')}`,
        )
        .doUpdateSet((eb) => ({ position: eb.ref('excluded.position') })),
    )
    .returning(['id', 'measure_id', 'place_code', 'sex', 'birth', 'age_group', 'unit']),
);

const removedBaselines = shaped<OfStrategy>()(({ strategyId }) =>
  db
    .deleteFrom('observation')
    .using('series')
    .whereRef('series.id', '=', 'observation.series_id')
    .where(isBaseline)
    .where('series.measure_id', 'in', measuresOf(strategyId)),
);

const addedBaselines = shaped<Rows>()(({ rows }) =>
  observationRows
    .insert(rows)
    .onConflict((conflict) => conflict.constraint('observation_key').doNothing()),
);

const removedEmptySeries = shaped<OfStrategy>()(({ strategyId }) =>
  db
    .deleteFrom('series')
    .where('series.measure_id', 'in', measuresOf(strategyId))
    .where('series.added_at', 'is', null)
    .where((eb) =>
      eb.and(
        (['observation', 'series_source', 'import_value'] as const).map((table) =>
          eb.not(eb.exists(eb.selectFrom(table).whereRef(`${table}.series_id`, '=', 'series.id'))),
        ),
      ),
    ),
);

const removedTargets = shaped<OfStrategy>()(({ strategyId }) =>
  db.deleteFrom('target').where('measure_id', 'in', measuresOf(strategyId)),
);

const addedTargets = shaped<Rows>()(({ rows }) => targetRows.insert(rows));

type MeasureOf = (row: { indicator: string; measure: string }) => string;

/** Writes what a document says of values. */
@Injectable()
export class StrategyValuesRepository {
  /**
   * Its baselines follow the document, and a series that is left without any value goes, unless a person
   * added it or a source feeds it; what was observed stays.
   */
  async save(tx: Tx, strategyId: string, rows: StrategyRows): Promise<void> {
    const idOf = idsBy(
      await tx.rows(measuresByCode({ strategyId })),
      ({ code, indicatorCode }) => `${indicatorCode} ${code}`,
    );
    const measureOf: MeasureOf = ({ indicator, measure }) => idOf(`${indicator} ${measure}`);
    await this.saveBaselines(tx, strategyId, rows, measureOf);
    await tx.run(removedEmptySeries({ strategyId }));
    await tx.run(removedTargets({ strategyId }));
    const targets = rows.targets.map((target) => ({
      measure_id: measureOf(target),
      kind: target.kind,
      value: target.value ?? null,
      bound: target.bound ?? null,
      parity_between: target.parityBetween ?? [],
      unit: target.unit ?? null,
      year: target.year ?? null,
      base_year: target.baseYear ?? null,
      direction: target.direction ?? null,
      per: target.per ?? null,
      year_stated_in: target.yearStatedIn ?? null,
      aim: target.aim ?? null,
      differs: target.differs ?? null,
      condition_of: target.conditionOf ?? null,
      sex: target.sex,
      note: target.note ?? null,
      as_written: target.asWritten,
      position: target.position,
    }));
    await tx.run(addedTargets({ rows: targetRows.toJson(targets) }));
  }

  private async saveBaselines(
    tx: Tx,
    strategyId: string,
    rows: StrategyRows,
    measureOf: MeasureOf,
  ): Promise<void> {
    const partOf = (row: StrategyRows['series'][number] | StrategyRows['baselines'][number]) => ({
      measure_id: measureOf(row),
      place_code: row.place,
      sex: row.sex ?? null,
      birth: row.birth ?? null,
      age_group: row.ageGroup ?? null,
      unit: row.unit,
    });
    const ofParts = rows.series.map((row) => ({ ...partOf(row), position: row.position }));
    const saved = await tx.rows(savedSeries({ rows: seriesRows.toJson(ofParts) }));
    const seriesOf = idsBy(saved, ({ id: _id, ...part }) => keyOf(part));
    await tx.run(removedBaselines({ strategyId }));
    const baselines = rows.baselines.map((baseline) => ({
      series_id: seriesOf(keyOf(partOf(baseline))),
      period: baseline.period,
      value: baseline.value ?? null,
      as_written: baseline.asWritten,
      source: baseline.source,
      note: baseline.note ?? null,
      origin: 'strategy' as const,
      revision: 0,
      relative_to_year: baseline.relativeToYear ?? null,
    }));
    await tx.run(addedBaselines({ rows: observationRows.toJson(baselines) }));
  }
}

/** A part of a measure as one text. */
const keyOf = (part: object): string => JSON.stringify(Object.entries(part).sort());
