import type { Measure, Target } from '@samhandling/contract';
import {
  NOT_ADDED_REASONS,
  assessTarget,
  combineConditions,
  statedEffectsTowards,
  isTargetMet,
  periodYear,
  remainingTargetGap,
  targetLevel,
  type Assessment,
  type StatedEffects,
  type StatedValue,
  type Observation,
} from '@samhandling/domain';
import type {
  JudgedMeasure,
  StoredIndicator,
  StoredMeasure,
  StoredTarget,
} from './indicator.repository.ts';
import { presentTargetWords } from './target-words.presenter.ts';

/** What the targets of a measure are judged by. */
type KnownValues = {
  readonly observations: readonly Observation[];
  readonly breaks: readonly string[];
};

/**
 * What can be said of each target of the measure, in their order. Conditions that the wording joins are
 * judged as one, wherever they are measured.
 */
export function assessmentsOf(
  measure: JudgedMeasure,
  all: readonly JudgedMeasure[],
  thisYear: number,
): Assessment[] {
  return measure.targets.map((target) => {
    const joined = all.flatMap((other) =>
      other.targets
        .filter((one) => one !== target && isJoined(measure.code, target, other.code, one))
        .map((one) => assessedAlone(one, other, thisYear)),
    );
    return combineConditions(assessedAlone(target, measure, thisYear), joined);
  });
}

/** The sayings of the measures whose targets are conditions of this one. */
export function conditionsOf(
  measure: Pick<JudgedMeasure, 'code'>,
  target: StoredTarget,
  all: readonly Pick<JudgedMeasure, 'targets' | 'sayings'>[],
): Target['conditions'] {
  if (target.conditionOf !== null) return [];
  return all
    .filter(({ targets }) => targets.some(({ conditionOf }) => conditionOf === measure.code))
    .map(({ sayings }) => sayings);
}

const assessedAlone = (target: StoredTarget, measure: JudgedMeasure, thisYear: number) => {
  const { observations, breaks } = knownOf(measure);
  return assessTarget(target, observations, breaks, thisYear);
};

const isJoined = (code: string, target: StoredTarget, otherCode: string, other: StoredTarget) =>
  other.conditionOf === code ||
  target.conditionOf === otherCode ||
  (target.conditionOf !== null && target.conditionOf === other.conditionOf);

/**
 * The targets with what can be said of them, what remains, and the effects that initiatives have
 * stated.
 */
export function presentTargets(
  measure: StoredMeasure,
  stated: readonly StatedValue[],
  indicator: StoredIndicator,
  thisYear: number,
): Measure['targets'] {
  const assessments = assessmentsOf(measure, indicator.measures, thisYear);
  return measure.targets.map((target, index) =>
    presentTarget(target, assessments[index] as Assessment, {
      ...knownOf(measure),
      measure,
      claimed: stated,
      indicator,
      thisYear,
    }),
  );
}

function presentTarget(
  target: StoredTarget,
  assessment: Assessment,
  about: KnownValues & {
    measure: StoredMeasure;
    claimed: readonly StatedValue[];
    indicator: StoredIndicator;
    thisYear: number;
  },
): Target {
  const { observations, breaks, thisYear } = about;
  const targetGap = remainingTargetGap(target, observations, breaks, thisYear);
  const statedEffects = statedEffectsTowards(
    {
      measureCode: about.measure.code,
      unit: targetGap.unit,
      direction: targetGap.direction,
      year: target.year,
      latestYear: targetGap.latestPeriod === null ? null : periodYear(targetGap.latestPeriod),
      sex: target.sex,
      birth: target.birth,
    },
    about.claimed,
    about.indicator,
  );
  return {
    ...presentTargetWords(target, conditionsOf(about.measure, target, about.indicator.measures)),
    asWritten: target.asWritten,
    assessment: presentAssessment(assessment),
    level: targetLevel(target, about.measure.unit, { observations, breaks, thisYear }),
    isMet: isTargetMet(target, targetGap, assessment),
    gap: targetGap,
    claims: {
      range: statedEffects.range,
      initiatives: statedEffects.initiatives,
      year: statedEffects.year,
      accepted: statedEffects.accepted,
      byConfidence: statedEffects.byConfidence,
      withoutConfidence: statedEffects.withoutConfidence,
      quotes: statedEffects.quotes.map((quote) => ({
        direction: quote.direction,
        value: quote.value,
        unit: quote.unit,
        year: quote.year,
        confidence: quote.confidence,
        sex: quote.sex,
        birth: quote.birth,
        initiatives: quote.initiatives,
      })),
      notAdded: countReasons(statedEffects.notAdded),
    },
  };
}

/** How many contributions have each reason, in the order of the reasons. */
function countReasons(notAdded: StatedEffects['notAdded']): Target['claims']['notAdded'] {
  return NOT_ADDED_REASONS.flatMap((reason) => {
    const contributions = notAdded.filter((one) => one.reason === reason).length;
    return contributions > 0 ? [{ reason, contributions }] : [];
  });
}

function presentAssessment(assessment: Assessment): Target['assessment'] {
  return {
    state: assessment.state,
    reason: assessment.reason,
    rule: assessment.rule,
    isPreliminary: assessment.isPreliminary,
    inputs: assessment.inputs.map((input) => ({
      role: input.role,
      place: input.place,
      sex: input.sex,
      birth: input.birth,
      period: input.period,
      value: input.value,
      unit: input.unit,
      relativeToYear: input.relativeToYear ?? null,
      origin: input.origin,
      status: input.status,
      source: input.source,
    })),
    steps: assessment.steps.map(({ code, params }) => ({ code, params })),
  };
}

/**
 * A municipality's values are shown and not assessed: the targets are the county's. Where the strategy
 * states values of an age group, only that group is what its targets are about.
 */
function knownOf({ series, breaks }: JudgedMeasure): KnownValues {
  const stated = series.filter(({ observations }) =>
    observations.some(({ origin }) => origin === 'strategy'),
  );
  const ageGroups = new Set((stated.length > 0 ? stated : series).map(({ ageGroup }) => ageGroup));
  return {
    observations: series
      .filter(({ ageGroup }) => ageGroups.has(ageGroup))
      .flatMap(({ place, unit, sex, birth, observations }) =>
        place === 'municipality'
          ? []
          : observations.map(({ period, value, origin, status, source, relativeToYear }) => ({
              place,
              period,
              value,
              unit,
              sex,
              birth,
              origin,
              status,
              source,
              relativeToYear,
            })),
      ),
    breaks: breaks.map(({ period }) => period),
  };
}
