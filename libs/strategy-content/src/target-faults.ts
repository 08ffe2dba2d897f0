import type { StrategyTarget } from './indicator-schema.ts';

type Field = keyof StrategyTarget;

/** What a target needs, and may not have, by its kind. */
const NEEDS: Record<StrategyTarget['kind'], { needs: Field[]; never: Field[] }> = {
  at_least: { needs: ['value', 'unit'], never: ['baseYear', 'parityBetween'] },
  rest_of_share: { needs: ['value', 'unit'], never: ['baseYear', 'parityBetween', 'per'] },
  at_most: { needs: ['value', 'unit'], never: ['baseYear', 'parityBetween'] },
  change_against_base: {
    needs: ['value', 'unit', 'direction', 'baseYear', 'baseYearStatedIn'],
    never: ['parityBetween'],
  },
  direction_only: { needs: ['direction'], never: ['value', 'unit', 'baseYear', 'parityBetween'] },
  faster_than_nation: { needs: ['direction'], never: ['value', 'unit', 'parityBetween'] },
  on_par_with_nation: { needs: [], never: ['value', 'unit', 'direction', 'parityBetween'] },
  parity_between_sexes: { needs: ['parityBetween'], never: ['value', 'unit', 'direction'] },
};

/** What is wrong with a target as its kind goes: the field, and what to do. */
export function targetFaults(target: StrategyTarget): { field: Field; message: string }[] {
  const { needs, never } = NEEDS[target.kind];
  const faults = [
    ...needs
      .filter((field) => target[field] === undefined)
      .map((field) => ({ field, message: `a target of kind ${target.kind} needs ${field}` })),
    ...never
      .filter((field) => target[field] !== undefined)
      .map((field) => ({ field, message: `a target of kind ${target.kind} has no ${field}` })),
  ];
  if ((target.year === undefined) !== (target.yearStatedIn === undefined)) {
    faults.push({ field: 'yearStatedIn', message: 'year and yearStatedIn stand together' });
  }
  return faults;
}
