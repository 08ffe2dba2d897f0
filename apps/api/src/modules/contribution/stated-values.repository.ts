import { Injectable } from '@nestjs/common';
import { periodYear, type CalendarDate, type StatedValue } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { exact, isPublished } from '../../schema/index.ts';
import { asItWas } from '../dated-initiative/index.ts';
import { effectsInForce, isClaimed, observedOn } from './contribution-fragments.ts';

/** What sums and pictures are made of: a contribution without its words. */
export type StatedSizes = RowOf<typeof stated>;

type Given = { effectGoal?: string; indicator?: string; asOf?: CalendarDate | undefined };

const stated = shaped<Given>()(({ effectGoal, indicator, asOf }) =>
  asItWas(asOf)
    .selectFrom('contribution')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .leftJoin('indicator', 'indicator.id', 'contribution.indicator_id')
    .leftJoin('measure', 'measure.id', 'contribution.measure_id')
    .select([
      'contribution.id as contributionId',
      'initiative.id as initiativeId',
      'initiative.work_status as workStatus',
      'indicator.code as indicatorCode',
      'measure.code as measureCode',
      'contribution.direction',
      'contribution.unit',
      'contribution.expected',
      'contribution.confidence',
      'contribution.by_year as byYear',
      sql<boolean>`contribution.review_state = 'accepted'`.as('isAccepted'),
    ])
    .select((eb) =>
      jsonArrayFrom(
        effectsInForce(eb).select((effect) => [
          'observed_effect.sex',
          'observed_effect.birth',
          exact(effect.ref('observed_effect.value')).as('value'),
          'observed_effect.unit',
          'observed_effect.confidence',
          observedOn(effect).as('observedOn'),
        ]),
      ).as('observed'),
    )
    .where(isPublished)
    .where(isClaimed)
    .where((eb) =>
      eb.and([
        ...(effectGoal ? [eb('effect_goal.code', '=', effectGoal)] : []),
        ...(indicator ? [eb('indicator.code', '=', indicator)] : []),
      ]),
    )
    .orderBy(sql`contribution.id`),
);

/** Reads the sizes that published initiatives state; what is questioned is no part of them. */
@Injectable()
export class StatedValuesRepository {
  /** Of an earlier day what was stated, expected and seen then. */
  ofEffectGoal(reader: Reader, effectGoal: string, asOf?: CalendarDate): Promise<StatedSizes[]> {
    return reader.rows(stated({ effectGoal, asOf }));
  }

  ofIndicator(reader: Reader, indicator: string): Promise<StatedSizes[]> {
    return reader.rows(stated({ indicator }));
  }
}

/** What differs between the values of one contribution. */
type StatedPart = Pick<
  StatedValue,
  'kind' | 'sex' | 'birth' | 'value' | 'unit' | 'confidence' | 'year' | 'statedAt'
>;

/** Each value that the contribution states; one without a number still says a direction. */
export function statedValuesOf(contribution: StatedSizes): StatedValue[] {
  const { unit, confidence, byYear, expected, observed } = contribution;
  const stated = (part: StatedPart): StatedValue => ({
    contributionId: contribution.contributionId,
    initiativeId: contribution.initiativeId,
    workStatus: contribution.workStatus,
    indicatorCode: contribution.indicatorCode,
    measureCode: contribution.measureCode,
    direction: contribution.direction,
    kind: part.kind,
    sex: part.sex,
    birth: part.birth,
    value: part.value,
    unit: part.unit,
    confidence: part.confidence,
    isAccepted: contribution.isAccepted,
    year: part.year,
    statedAt: part.statedAt,
  });
  const expectations = expected.length > 0 ? expected : [{ sex: null, birth: null, value: null }];
  return [
    ...expectations.map(({ sex, birth, value }) =>
      // An initiative states all that it expects at the same time.
      stated({ kind: 'expected', sex, birth, value, unit, confidence, year: byYear, statedAt: '' }),
    ),
    ...observed.map((seen) =>
      stated({
        kind: 'observed',
        sex: seen.sex,
        birth: seen.birth,
        value: seen.value,
        unit: seen.unit,
        confidence: seen.confidence,
        year: periodYear(seen.observedOn),
        statedAt: seen.observedOn,
      }),
    ),
  ];
}
