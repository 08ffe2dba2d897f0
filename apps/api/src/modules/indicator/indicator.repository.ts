import { Injectable } from '@nestjs/common';
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  areaRef,
  db,
  effectGoalRef,
  isOfStrategy,
  isPublished,
  type Of,
  rowCount,
  swedishDay,
} from '../../schema/index.ts';
import { isClaimed } from '../contribution/index.ts';
import { judgedMeasuresOf, measuresOf } from './measure-fragments.ts';

/** An indicator with its measures as they are stored; what they say of the targets is computed. */
export type StoredIndicator = RowOf<typeof byCode>;

/** An indicator as lists show it: with what its targets are judged by, and no other values. */
export type ListedIndicator = RowOf<typeof ofStrategy>;
export type JudgedMeasure = ListedIndicator['measures'][number];

export type StoredMeasure = StoredIndicator['measures'][number];
export type StoredTarget = StoredMeasure['targets'][number];

/** A series, with what only assessment needs to know of its values. */
export type StoredSeries = StoredMeasure['series'][number];

/** The days on which a value of an indicator came or was revised, the latest first. */
const recordingDays = (eb: Of<'indicator'>) => {
  const days = eb
    .selectFrom('observation')
    .innerJoin('series', 'series.id', 'observation.series_id')
    .innerJoin('measure', 'measure.id', 'series.measure_id')
    .select((value) => swedishDay(value.ref('observation.recorded_at')).as('day'))
    .distinct()
    .whereRef('measure.indicator_id', '=', 'indicator.id')
    .where('observation.origin', '<>', 'strategy')
    .orderBy('day', 'desc');
  return sql<string[]>`array(${days})::text[]`;
};

const contributionCount = (eb: Of<'indicator'>) =>
  eb
    .selectFrom('contribution')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .select(rowCount.as('count'))
    .whereRef('contribution.indicator_id', '=', 'indicator.id')
    .where(isPublished)
    .where(isClaimed)
    .$asScalar()
    .$notNull();

const indicators = () =>
  db
    .selectFrom('indicator')
    .innerJoin('effect_goal', 'effect_goal.id', 'indicator.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['indicator.code', 'indicator.title', 'indicator.wording'])
    .select((eb) => [
      areaRef(eb).as('area'),
      effectGoalRef(eb).as('effectGoal'),
      contributionCount(eb).as('contributionCount'),
    ])
    .orderBy('indicator.position');

/** Everything that is known of the values of an indicator, in one query. */
const withAllValues = (knownOn?: Expression<string>) =>
  indicators()
    .select('indicator.baseline_note as baselineNote')
    .select((eb) => [recordingDays(eb).as('recordedOn'), measuresOf(eb, knownOn).as('measures')]);

const byCode = shaped<{ code: string; knownOn?: string }>()(({ code, knownOn }) =>
  withAllValues(knownOn).where('indicator.code', '=', code),
);

const ofEffectGoal = shaped<{ code: string }>()(({ code }) =>
  withAllValues().where('indicator.retired_at', 'is', null).where('effect_goal.code', '=', code),
);

const ofStrategy = shaped<{ code?: string }>()(({ code }) =>
  indicators()
    .select((eb) => judgedMeasuresOf(eb).as('measures'))
    .where('indicator.retired_at', 'is', null)
    .where((eb) => isOfStrategy(eb, code)),
);

const thatThere = shaped<{ code: string }>()(({ code }) =>
  db.selectFrom('indicator').select('indicator.code').where('indicator.code', '=', code),
);

/** Indicators as they are stored. */
@Injectable()
export class IndicatorRepository {
  /** @param knownOn Swedish calendar day: values as they were known at its end; null is now. */
  find(reader: Reader, code: string, knownOn: string | null): Promise<StoredIndicator | undefined> {
    return reader.row(byCode({ code, knownOn: knownOn ?? undefined }));
  }

  async isThere(reader: Reader, code: string): Promise<boolean> {
    return (await reader.row(thatThere({ code }))) !== undefined;
  }

  ofEffectGoal(reader: Reader, code: string): Promise<StoredIndicator[]> {
    return reader.rows(ofEffectGoal({ code }));
  }

  /** Of the strategy of the code, or of the current one: with what their targets are judged by. */
  ofStrategy(reader: Reader, code: string | undefined): Promise<ListedIndicator[]> {
    return reader.rows(ofStrategy({ code }));
  }
}
