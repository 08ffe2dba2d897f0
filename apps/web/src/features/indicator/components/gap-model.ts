import type { ConfidenceLevel } from '@samhandling/charts';
import type { ContributionSum, Measure, Region, Target } from '@samhandling/contract';
import {
  baselineOf,
  isTotal,
  latestOf,
  totalsOf,
  type Breakdown,
  type Outcome,
} from './outcomes.ts';

/** A group of people, the target that claims for it are held against, and what may be summed beside. */
export type Gap = {
  readonly key: string;
  readonly breakdown: Breakdown;
  /** Its last target with a gap that can be told; then expected sizes are those towards it. */
  readonly target: Target | null;
  readonly sums: readonly ContributionSum[];
};

/** What is drawn and said of a sum. */
export type DrawnSum = Pick<
  ContributionSum,
  'kind' | 'year' | 'direction' | 'total' | 'initiatives' | 'byConfidence'
>;

const SEX_ORDER = [null, 'women', 'men'];
const BIRTH_ORDER = [null, 'sweden', 'abroad'];

/** A gap that closes one way, on the scale of the measure. */
const hasOneWay = ({ gap }: Target, { unit }: Measure) =>
  gap.value !== null && gap.direction !== null && gap.unit === unit;

const byYear = (a: Target, b: Target) => (a.year ?? Infinity) - (b.year ?? Infinity);

/** Every group that something is claimed for, all together first. */
export function gapsOf(measure: Measure, sums: readonly ContributionSum[]): Gap[] {
  const own = sums.filter(
    ({ measureCode, unit }) => measureCode === measure.code && unit === measure.unit,
  );
  const keyOf = ({ sex, birth }: Breakdown) => `${sex}-${birth}`;
  const targets = measure.targets.filter((target) => hasOneWay(target, measure)).sort(byYear);
  const groups = new Map(
    [...targets, ...own].map(({ sex, birth }) => [keyOf({ sex, birth }), { sex, birth }]),
  );
  return [...groups]
    .map(([key, breakdown]): Gap => {
      const target = targets.findLast((one) => keyOf(one) === key) ?? null;
      const isBeside = ({ kind }: ContributionSum) => target === null || kind === 'observed';
      return {
        key,
        breakdown,
        target,
        sums: own.filter((sum) => keyOf(sum) === key && isBeside(sum)),
      };
    })
    .filter(({ target, sums: beside }) => beside.length > 0 || target?.claims.range)
    .sort(
      (a, b) =>
        BIRTH_ORDER.indexOf(a.breakdown.birth) - BIRTH_ORDER.indexOf(b.breakdown.birth) ||
        SEX_ORDER.indexOf(a.breakdown.sex) - SEX_ORDER.indexOf(b.breakdown.sex),
    );
}

/** For the eye, as widths of a bar. */
const rounded = (value: number) => Number(value.toFixed(6));

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

/** What is claimed towards a target as a sum that can be drawn; null where nothing is. */
export function claimOf({ claims, gap, year }: Target): DrawnSum | null {
  if (!claims.range) return null;
  const of = (level: 'high' | 'medium' | 'low') =>
    String(
      rounded(
        claims.added
          .filter(({ confidence }) => confidence === level)
          .reduce((sum, { value }) => sum + Number(value), 0),
      ),
    );
  return {
    kind: 'expected',
    year: year ?? Math.max(...claims.added.map((added) => added.year)),
    direction: gap.direction ?? 'maintain',
    total: claims.range.high,
    initiatives: claims.initiatives,
    byConfidence: { high: of('high'), medium: of('medium'), low: of('low') },
  };
}

/** From where to where for all together, where the strategy sets a value. */
export function wayOf(
  measure: Measure,
  region: Pick<Region, 'countyCode'>,
): {
  baseline: Outcome;
  latest: Outcome | null;
  target: { value: number; year: number | null };
} | null {
  const target = measure.targets
    .filter((one) => isTotal(one) && one.kind !== 'on_par_with_nation' && hasOneWay(one, measure))
    .sort(byYear)
    .at(-1);
  const { county } = totalsOf(measure, region);
  const [baseline, latest] = [baselineOf(county), latestOf(county)];
  if (!target || target.gap.goal === null || !baseline || !latest) return null;
  return {
    baseline,
    latest: latest.at > baseline.at ? latest : null,
    target: { value: Number(target.gap.goal), year: target.year },
  };
}
