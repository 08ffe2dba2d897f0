import type { BulletMark, BulletValues } from '@samhandling/charts';
import type { MeasureLine, TargetLine } from '@samhandling/contract';

const isOfAll = ({ sex, birth }: TargetLine) => sex === null && birth === null;

/** The target of all together that comes last and has a value; null where none has a year too. */
export function lastTarget({ targets }: MeasureLine): { period: number; value: number } | null {
  const [last] = targets
    .filter((target) => isOfAll(target) && target.per === null)
    .flatMap(({ level, year }) =>
      level === null || year === null ? [] : [{ period: year, value: Number(level) }],
    )
    .sort((a, b) => b.period - a.period);
  return last ?? null;
}

/** What stands on the line of a measure. */
export function bulletValuesOf(measure: MeasureLine): BulletValues {
  const { latest, women, men, nation, targets } = measure;
  const level = targets.filter(isOfAll).findLast((target) => target.level !== null)?.level;
  const aim = targets.find(({ kind }) => kind === 'direction_only');
  const direction = aim && isOfAll(aim) && aim.direction !== 'maintain' ? aim.direction : null;
  const numberOf = (found: { readonly value: string } | null) => found && Number(found.value);
  return {
    county: numberOf(latest),
    women: numberOf(women),
    men: numberOf(men),
    nation: numberOf(nation),
    target: level === undefined || level === null ? null : Number(level),
    direction,
  };
}

/** The marks that the line holds, in the order of the key. */
export function marksOf(values: BulletValues): (BulletMark | 'direction')[] {
  const marks = (['county', 'women', 'men', 'nation', 'target'] as const).filter(
    (mark) => values[mark] !== null,
  );
  const hasArrow = values.direction !== null && values.target === null && values.county !== null;
  return hasArrow ? [...marks, 'direction'] : marks;
}

/** The period of the figures on the line; null without any. */
export const linePeriod = ({ latest, women, men }: MeasureLine): string | null =>
  (latest ?? women ?? men)?.period ?? null;
