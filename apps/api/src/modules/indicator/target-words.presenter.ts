import type { Target } from '@samhandling/contract';
import type { JudgedMeasure } from './indicator.repository.ts';

/** What is said of a target as the strategy words it, without how it is judged. */
export const presentTargetWords = (
  target: Omit<JudgedMeasure['targets'][number], 'asWritten'>,
  conditions: Target['conditions'],
) => ({
  kind: target.kind,
  value: target.value,
  bound: target.bound,
  parityBetween: [...target.parityBetween],
  unit: target.unit,
  year: target.year,
  baseYear: target.baseYear,
  direction: target.direction,
  per: target.per,
  yearStatedIn: target.yearStatedIn,
  aim: target.aim,
  differs: target.differs,
  conditionOf: target.conditionOf,
  conditions,
  note: target.note,
  sex: target.sex,
  birth: target.birth,
});
