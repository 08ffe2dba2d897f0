import { compareDecimals, type Decimal, parseDecimal } from '../decimal/decimal.ts';
import {
  asInputs,
  type AssessmentStep,
  breakAssessmentStep,
  cannotJudge,
  compared,
  type AssessmentFacts,
  judgeByPath,
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

/** All that are left when another target is met. */
const EVERYBODY = '100';

/** Rule of `at_least`, `at_most` and `rest_of_share`; see `assessTarget`. */
export function assessLevel(target: Target, facts: AssessmentFacts): Verdict {
  const series = countySeries(target, facts);
  if (isVerdict(series)) return series;
  const fitting = series.filter(({ unit }) => target.unit === null || unit === target.unit);
  const ends = endsOf(fitting);
  if (!ends) return cannotJudge('unit_differs', asInputs('considered', ...series));
  const { baseline, latest } = ends;
  if (baseline.unit !== latest.unit) {
    return cannotJudge('unit_differs', [
      ...asInputs('baseline', baseline),
      ...asInputs('latest', latest),
    ]);
  }
  if (target.differs === 'net') {
    return cannotJudge('net', endInputs({ baseline, latest }));
  }
  const wanted = target.kind === 'rest_of_share' ? { ...target, value: EVERYBODY } : target;
  return judgeLevel(wanted, {
    series: fitting,
    facts,
    better: target.kind === 'at_most' ? -1 : 1,
    published: publishedAssessmentStep(baseline, otherThanStated(baseline, fitting)),
  });
}

/** What a level is judged by. */
export type LevelFacts = {
  /** In order, with at least one value. */
  readonly series: readonly ValuedObservation[];
  readonly facts: Pick<AssessmentFacts, 'breaks' | 'thisYear'>;
  /** 1 where more is better, -1 where less is. */
  readonly better: 1 | -1;
  readonly published: readonly AssessmentStep[];
  readonly before?: readonly AssessmentStep[];
  /** The figure that is published, where the series holds what is reckoned from it. */
  readonly figureOf?: (one: ValuedObservation) => ValuedObservation;
};

/** Baseline and latest as what they were used as. */
export function endInputs({
  baseline,
  latest,
}: {
  baseline: ValuedObservation;
  latest: ValuedObservation;
}) {
  return [
    ...asInputs('baseline', baseline),
    ...(baseline === latest ? [] : asInputs('latest', latest)),
  ];
}

/**
 * By the value of the target's year once that is known: reached or missed, whatever comes later. Until
 * then reached where the latest meets the value (passes it, where the bound is exclusive) and has moved as
 * a direction says; else only the baseline, broken on the way, unchanged, or by the path.
 */
export function judgeLevel(target: Target, level: LevelFacts): Verdict {
  const { series, facts, better, published, before = [], figureOf = (one) => one } = level;
  const { baseline, latest: newest } = endsOf(series) as {
    baseline: ValuedObservation;
    latest: ValuedObservation;
  };
  const { value, unit, year } = target;
  const wanted = parseDecimal(value ?? '0');
  const meets = ({ amount }: { amount: Decimal }) => {
    const against = compareDecimals(amount, wanted);
    return against === better || (against === 0 && !isExclusive(target));
  };
  const ofYear = series.findLast((one) => one.year === year && one.period !== baseline.period);
  const isPassed = year !== null && (facts.thisYear > year || newest.year > year);
  const latest =
    ofYear ?? (isPassed ? (series.findLast((one) => one.year < year) ?? newest) : newest);
  const isOne = baseline === latest || baseline.period === latest.period;
  const assessmentSteps: AssessmentStep[] = [
    ...before,
    observed('baseline', baseline),
    ...published,
    ...(isOne ? [] : [observed('latest', latest)]),
    {
      code: 'target',
      params: { value: shown(wanted), unit: unit ?? latest.unit, year: year ?? latest.year },
    },
  ];
  const inputs = endInputs({ baseline, latest: isOne ? baseline : latest });
  const said = (state: Verdict['state'], ...more: AssessmentStep[]): Verdict => ({
    state,
    reason: null,
    inputs,
    steps: [...assessmentSteps, ...more],
  });
  const against = compared(latest.amount, wanted);
  if (ofYear) {
    const later = series.find((one) => one.year > ofYear.year && meets(one));
    if (meets(ofYear)) return said('reached', against);
    const verdict = said('missed', against);
    return later ? { ...verdict, inputs: [...inputs, ...asInputs('later', later)] } : verdict;
  }
  if (isPassed) return cannotJudge('target_year_unknown', inputs, assessmentSteps);
  if (isOne && (isStated(baseline) || !meets(latest))) {
    return cannotJudge('only_baseline', inputs, assessmentSteps);
  }
  const broken = breakAssessmentStep(facts.breaks, baseline.period, latest.period);
  const moved = isOne ? 0 : moveOf(figureOf(baseline), figureOf(latest), true);
  const way = directionOf(target);
  const mustMove = way !== null && !isOne && meets(baseline);
  if (meets(latest) && !(mustMove && (broken.length > 0 || moved !== way))) {
    return said('reached', against);
  }
  if (broken.length > 0)
    return cannotJudge('series_break', inputs, [...assessmentSteps, ...broken]);
  const comparedWithBaseline = compared(latest.amount, baseline.amount);
  if (moved === -better || (mustMove && moved === -(way ?? better))) {
    return said('wrong_way', comparedWithBaseline);
  }
  if (moved === 0) return said('unchanged', comparedWithBaseline);
  const byPath = judgeByPath(
    baseline,
    latest,
    { year: year ?? latest.year, amount: wanted },
    better,
  );
  return said(byPath.state, ...byPath.steps);
}

/** Which way a level shall also have moved; null where it only has to be met. */
function directionOf({ kind, direction }: Target): 1 | -1 | null {
  if (kind !== 'at_least' && kind !== 'at_most') return null;
  return direction === 'increase' ? 1 : direction === 'decrease' ? -1 : null;
}

/** Rule of `direction_only`; see `assessTarget`. */
export function assessDirection(target: Target, facts: AssessmentFacts): Verdict {
  const series = countySeries(target, facts);
  if (isVerdict(series)) {
    return series.reason === 'no_baseline' && target.differs === 'baseline_unit'
      ? cannotJudge('baseline_unit')
      : series;
  }
  const wantedUnit = target.unit ?? series.at(-1)?.unit;
  const fitting = series.filter(({ unit }) => unit === wantedUnit);
  const ends = endsOf(fitting);
  if (!ends) return cannotJudge('unit_differs', asInputs('considered', ...series));
  const { baseline, latest } = ends;
  const published = publishedAssessmentStep(baseline, otherThanStated(baseline, fitting));
  const start = [observed('baseline', baseline), ...published];
  if (baseline === latest)
    return cannotJudge('only_baseline', asInputs('baseline', baseline), start);
  const inputs = endInputs(ends);
  const assessmentSteps = [...start, observed('latest', latest)];
  const broken = breakAssessmentStep(facts.breaks, baseline.period, latest.period);
  if (broken.length > 0)
    return cannotJudge('series_break', inputs, [...assessmentSteps, ...broken]);
  const wanted = target.direction === 'increase' ? 1 : -1;
  const moved = moveOf(baseline, latest, baseline.unit !== 'percent' && baseline.unit !== 'index');
  const isOver = target.year !== null && latest.year >= target.year;
  const [asWanted, against] = isOver
    ? (['reached', 'missed'] as const)
    : (['on_track', 'wrong_way'] as const);
  return {
    state: moved === wanted ? asWanted : moved === 0 ? 'unchanged' : against,
    reason: null,
    inputs,
    steps: [...assessmentSteps, compared(latest.amount, baseline.amount)],
  };
}
