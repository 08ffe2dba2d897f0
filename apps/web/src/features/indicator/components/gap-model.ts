import type { ConfidenceLevel } from '@samhandling/charts';
import type { ContributionSum, Measure, Region, Series } from '@samhandling/contract';
import {
  baselineOf,
  latestOf,
  seriesAt,
  targetsOfAll,
  targetsOfGroup,
  totalsOf,
  type DrawnTarget,
  type Outcome,
} from './outcomes.ts';

type Breakdown = Pick<ContributionSum, 'sex' | 'birth'>;

/** A group of people, what is left to its target, and what may be summed for it. */
export type Gap = {
  readonly key: string;
  readonly breakdown: Breakdown;
  /** Null without a target with a value that the latest outcome can be held against. */
  readonly remaining: number | null;
  readonly sums: readonly ContributionSum[];
};

/** For the eye: what is judged is reckoned exactly by the API. */
const rounded = (value: number) => Number(value.toFixed(6));

/** Never less than nothing: a target that is passed leaves nothing. */
export function remainsTo({ kind, value }: DrawnTarget, latest: number, baseline = latest): number {
  const isUpwards = kind === 'at_least' || (kind === 'change_against_base' && value >= baseline);
  return Math.max(0, rounded(isUpwards ? value - latest : latest - value));
}

function remainingOf(series: Series | undefined, targets: readonly DrawnTarget[]): number | null {
  const [target, latest] = [targets.at(-1), latestOf(series)];
  return target && latest ? remainsTo(target, latest.value, baselineOf(series)?.value) : null;
}

const SEX_ORDER = [null, 'women', 'men'];
const BIRTH_ORDER = [null, 'sweden', 'abroad'];

/** Every group that something is claimed for, all together first. */
export function gapsOf(
  measure: Measure,
  sums: readonly ContributionSum[],
  region: Pick<Region, 'countyCode'>,
): Gap[] {
  const own = sums.filter(
    ({ measureCode, unit }) => measureCode === measure.code && unit === measure.unit,
  );
  const keyOf = ({ sex, birth }: Breakdown) => `${sex}-${birth}`;
  return [...new Set(own.map(keyOf))]
    .map((key): Gap => {
      const ofGroup = own.filter((sum) => keyOf(sum) === key);
      const { sex, birth } = ofGroup[0] as ContributionSum;
      const series = seriesAt(measure, region.countyCode).find((one) => keyOf(one) === key);
      const targets =
        sex === null && birth === null
          ? targetsOfAll(measure, series)
          : series
            ? targetsOfGroup(measure, series)
            : [];
      return {
        key,
        breakdown: { sex, birth },
        remaining: remainingOf(series, targets),
        sums: ofGroup,
      };
    })
    .sort(
      (a, b) =>
        BIRTH_ORDER.indexOf(a.breakdown.birth) - BIRTH_ORDER.indexOf(b.breakdown.birth) ||
        SEX_ORDER.indexOf(a.breakdown.sex) - SEX_ORDER.indexOf(b.breakdown.sex),
    );
}

/** How much of a sum is claimed with which confidence; the rest nobody says how sure it is. */
export function partsOf({
  total,
  byConfidence,
}: Pick<ContributionSum, 'total' | 'byConfidence'>): Partial<Record<ConfidenceLevel, number>> {
  const [high, medium, low] = [byConfidence.high, byConfidence.medium, byConfidence.low].map(
    Number,
  );
  const said = { high: high ?? 0, medium: medium ?? 0, low: low ?? 0 };
  const unstated = rounded(Number(total) - said.high - said.medium - said.low);
  return unstated > 0 ? { ...said, unstated } : said;
}

/** From where to where for all together, where the strategy sets a value. */
export function wayOf(
  measure: Measure,
  region: Pick<Region, 'countyCode'>,
): { baseline: Outcome; latest: Outcome; target: DrawnTarget } | null {
  const { county } = totalsOf(measure, region);
  const target = targetsOfAll(measure, county).at(-1);
  const [baseline, latest] = [baselineOf(county), latestOf(county)];
  return target && baseline && latest ? { target, baseline, latest } : null;
}
