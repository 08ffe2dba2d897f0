import { compareDecimals, parseDecimal } from '../decimal/decimal.ts';
import {
  asInputs,
  type AssessmentFacts,
  type AssessmentStep,
  cannotJudge,
  compared,
  observed,
  publishedAssessmentStep,
  shown,
  type Verdict,
} from './assessment.ts';
import { countySeries, isVerdict } from './county-series.ts';
import {
  endsOf,
  isStated,
  moveOf,
  otherThanStated,
  type ValuedObservation,
} from './observation.ts';
import { isExclusive, type Target } from './target.ts';

/** Whether the value is of a whole year that has ended. */
export function isWholeYear(
  one: Pick<ValuedObservation, 'period' | 'year' | 'origin'>,
  thisYear: number,
): boolean {
  return (
    /^\d{4}(\/\d{4})?$/.test(one.period) && (isStated(one) || thisYear === 0 || one.year < thisYear)
  );
}

/**
 * Rule of a level `per` year: each whole year by itself, so there is no path and nothing remains. The latest
 * one is reached or `below`. Where the wording says that it shall rise to that, a year before the target's
 * with less is no failure, and one like the baseline is unchanged. From the target's year on it is reached
 * or missed: by every year after the baseline, or by the last where it was to rise.
 */
export function assessPerYear(target: Target, facts: AssessmentFacts): Verdict {
  const series = countySeries(target, facts);
  if (isVerdict(series)) return series;
  const fitting = series.filter(({ unit }) => target.unit === null || unit === target.unit);
  const years = fitting.filter((one) => isWholeYear(one, facts.thisYear));
  const ends = endsOf(years);
  if (!ends) {
    const reason = fitting.length === 0 ? 'unit_differs' : 'year_not_ended';
    return cannotJudge(reason, asInputs('considered', ...series));
  }
  const { baseline, latest } = ends;
  const wanted = parseDecimal(target.value ?? '0');
  const better = target.kind === 'at_most' ? -1 : 1;
  const meets = ({ amount }: ValuedObservation) => {
    const against = compareDecimals(amount, wanted);
    return against === better || (against === 0 && !isExclusive(target));
  };
  const published = publishedAssessmentStep(baseline, otherThanStated(baseline, years));
  const start: AssessmentStep[] = [observed('baseline', baseline), ...published];
  if (baseline === latest && isStated(baseline)) {
    const isBegun = fitting.some((one) => one.year > latest.year);
    return cannotJudge(
      isBegun ? 'year_not_ended' : 'only_baseline',
      asInputs('baseline', baseline),
      start,
    );
  }
  const later = onePerYear(years).filter(({ year }) => year > baseline.year);
  const met = later.filter(meets);
  const previous = later.find(({ year }) => year === latest.year - 1);
  const isRising = target.direction !== null;
  const isPassed = target.year !== null && latest.year >= target.year;
  const isMet = isPassed && !isRising ? met.length === later.length : meets(latest);
  const isMoved = moveOf(baseline, latest, true) !== 0;
  return {
    state: isMet ? 'reached' : isPassed ? 'missed' : isRising && !isMoved ? 'unchanged' : 'below',
    reason: null,
    inputs: [
      ...asInputs('baseline', baseline),
      ...(previous ? asInputs('previous', previous) : []),
      ...(baseline === latest ? [] : asInputs('latest', latest)),
    ],
    steps: [
      ...start,
      ...(baseline === latest ? [] : [observed('latest', latest)]),
      ...(later.length > 1
        ? [
            {
              code: 'years' as const,
              params: {
                met: met.length,
                years: later.length,
                from: later[0]?.year ?? latest.year,
                to: latest.year,
                baseline: meets(baseline) ? 1 : 0,
                value: shown(wanted),
              },
            },
          ]
        : []),
      compared(latest.amount, wanted),
    ],
  };
}

/** What is published of a year before what the strategy states of it. */
function onePerYear(years: readonly ValuedObservation[]): ValuedObservation[] {
  return [...new Map(years.map((one) => [one.year, one])).values()];
}
