import { type DecimalText } from '../decimal/decimal.ts';
import { type Breakdown } from '../indicator/indicator-vocabulary.ts';
import { type MeasuredIndicator, measureOf } from '../indicator/measure.ts';
import {
  type ContributionSum,
  type ContributionValue,
  mayBeAdded,
  readValue,
  sumContributions,
} from './contribution-sum.ts';
import { type ContributionKind } from './contribution-vocabulary.ts';

/** How much initiatives expect to change a measure in a year, or were seen to; as a picture marks it. */
export type EffectMark = Breakdown & {
  readonly kind: ContributionKind;
  readonly year: number;
  /** With its sign: less than zero where it decreases. */
  readonly change: DecimalText;
  /** How many initiatives say just this. */
  readonly initiatives: number;
};

/** What initiatives state of one measure. The counts are of contributions. */
export type MeasureEffects = {
  readonly measureCode: string;
  /** Whether sizes of the measure can be added to each other; those of a share never are. */
  readonly isAddable: boolean;
  readonly marks: readonly EffectMark[];
  /** Sizes that lie close to each other share a mark, and some may have none: there are too many. */
  readonly isRounded: boolean;
  /** Say how much they expect. */
  readonly sized: number;
  /** Say that the level is to stay. */
  readonly maintained: number;
  /** Say which way, and not how much. */
  readonly directionOnly: number;
  /** Have reported what they saw, with or without a size. */
  readonly observed: number;
  /** What may be added of at least two initiatives. */
  readonly sums: readonly ContributionSum[];
};

/** So many marks a picture has room for, and so many different sizes where there are more. */
export const MOST_MARKS = 60;
const LEVELS = 12;

/** What initiatives state of each measure of an indicator, in the order of its measures. */
export function effectsOfMeasures(
  values: readonly ContributionValue[],
  indicator: MeasuredIndicator,
): MeasureEffects[] {
  const { sums } = sumContributions(values, indicator);
  return indicator.measures.map((measure) => {
    const { code } = measure;
    const own = values.filter(
      ({ indicatorCode, measureCode }) =>
        indicatorCode === indicator.code && measureOf(indicator, measureCode)?.code === code,
    );
    const expected = own.filter(({ kind }) => kind === 'expected');
    return {
      measureCode: code,
      isAddable: mayBeAdded(measure),
      ...marksOf(own.flatMap((value) => sizeOf(value, indicator))),
      sized: contributions(
        expected.filter(({ value, direction }) => value !== null && direction !== 'maintain'),
      ),
      maintained: contributions(expected.filter(({ direction }) => direction === 'maintain')),
      directionOnly: contributions(
        expected.filter(
          ({ value, direction }) =>
            value === null && direction !== null && direction !== 'maintain',
        ),
      ),
      observed: contributions(own.filter(({ kind }) => kind === 'observed')),
      sums: sums.filter(
        ({ measureCode, initiativeIds }) => measureCode === code && initiativeIds.length > 1,
      ),
    };
  });
}

const contributions = (values: readonly ContributionValue[]): number =>
  new Set(values.map(({ contributionId }) => contributionId)).size;

type Size = Omit<EffectMark, 'initiatives'> & { readonly initiativeId: string };

function sizeOf(value: ContributionValue, indicator: MeasuredIndicator): Size[] {
  const read = readValue(value, indicator);
  if (typeof read === 'string') return [];
  const { kind, year, sex, birth, initiativeId, direction } = read;
  const size = value.value ?? '0';
  const change = direction === 'decrease' && Number(size) !== 0 ? `-${size}` : size;
  return [{ kind, year, sex, birth, initiativeId, change }];
}

/**
 * The marks of a picture, the earliest first. Where there are more than it has room for, sizes are
 * rounded to a few levels, parts of the population share a mark, and the marks of most initiatives stay.
 */
function marksOf(sizes: readonly Size[]): Pick<MeasureEffects, 'marks' | 'isRounded'> {
  const exact = grouped(sizes);
  if (exact.length <= MOST_MARKS) return { marks: exact, isRounded: false };
  const rounded = rounder(sizes.map(({ change }) => Number(change)));
  const marks = grouped(
    sizes.map((size) => ({ ...size, sex: null, birth: null, change: rounded(size.change) })),
  );
  const most = [...marks].sort((a, b) => b.initiatives - a.initiatives).slice(0, MOST_MARKS);
  return { marks: most.sort(byYear), isRounded: true };
}

function grouped(sizes: readonly Size[]): EffectMark[] {
  const byMark = Map.groupBy(sizes, ({ kind, year, sex, birth, change }) =>
    JSON.stringify([kind, year, sex, birth, Number(change)]),
  );
  return [...byMark.values()]
    .flatMap((same) =>
      same.slice(0, 1).map(({ kind, year, sex, birth, change }) => ({
        kind,
        year,
        sex,
        birth,
        change,
        initiatives: new Set(same.map(({ initiativeId }) => initiativeId)).size,
      })),
    )
    .sort(byYear);
}

function byYear(a: EffectMark, b: EffectMark): number {
  return (
    a.year - b.year ||
    a.kind.localeCompare(b.kind) ||
    Number(a.change) - Number(b.change) ||
    (a.sex ?? '').localeCompare(b.sex ?? '') ||
    (a.birth ?? '').localeCompare(b.birth ?? '')
  );
}

/** Rounds to a 1, 2 or 5 times a power of ten, so that few different sizes are left. */
function rounder(changes: readonly number[]): (change: DecimalText) => DecimalText {
  const span = Math.max(...changes) - Math.min(...changes) || 1;
  const power = 10 ** Math.floor(Math.log10(span / LEVELS));
  const interval = power * ([1, 2, 5].find((factor) => factor * power >= span / LEVELS) ?? 10);
  const decimals = Math.max(0, -Math.floor(Math.log10(interval)));
  return (change) =>
    (Math.round(Number(change) / interval) * interval || 0)
      .toFixed(decimals)
      .replace(/^-(0(\.0+)?)$/, '$1');
}
