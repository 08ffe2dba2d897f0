import type {
  EffectGoal,
  EffectGoalRow,
  EffectGoalWork,
  ListedTarget,
  MeasureEffects,
  MeasureLine,
  TargetLine,
} from '@samhandling/contract';
import {
  countReach,
  effectsOfMeasures,
  measureOf,
  perInhabitants,
  type Assessment,
  type CountedEffectGoal,
  type EffectGoalFacts,
  type FrameEffectGoal,
  type MeasureEffects as StatedOfMeasure,
  type MeasureSayings,
  type StatedValue,
} from '@samhandling/domain';
import type { StatedSizes } from '../contribution/index.ts';
import {
  assessmentsOf,
  conditionsOf,
  presentMeasure,
  presentTargetWords,
  statesOf,
  type JudgedMeasure,
  type ListedIndicator,
  type StoredIndicator,
} from '../indicator/index.ts';
import type { Inhabitants } from './inhabitants.repository.ts';

export function presentEffectGoalRow(
  effectGoal: CountedEffectGoal,
  indicators: readonly ListedIndicator[],
  thisYear: number,
): EffectGoalRow {
  return {
    code: effectGoal.code,
    title: effectGoal.title,
    area: effectGoal.area,
    initiativeCount: effectGoal.initiatives,
    observedCount: effectGoal.observed,
    indicators: indicators.map(({ code, title, measures }) => ({
      code,
      title,
      states: statesOf(measures, thisYear),
      targets: measures.flatMap((measure) => presentListedTargets(measure, measures, thisYear)),
    })),
  };
}

/** The targets of a measure as a list of effect goals names them; a condition stands with its target. */
function presentListedTargets(
  measure: JudgedMeasure,
  measures: readonly JudgedMeasure[],
  thisYear: number,
): ListedTarget[] {
  const { code, name, unit, sexesAreOneWhole } = measure;
  return assessmentsOf(measure, measures, thisYear).flatMap((assessment, index) => {
    const target = measure.targets[index];
    if (!target || target.conditionOf !== null) return [];
    return [
      {
        ...presentTargetWords(target, conditionsOf(measure, target, measures).map(withoutUnclear)),
        ...presentVerdict(assessment),
        measure: { code, name, unit, sexesAreOneWhole, sayings: withoutUnclear(measure.sayings) },
      },
    ];
  });
}

function presentVerdict({
  state,
  reason,
  inputs,
}: Pick<TargetLine, 'state' | 'reason'> & Pick<Assessment, 'inputs'>): Pick<
  TargetLine,
  'state' | 'reason' | 'latestPeriod' | 'isLater'
> {
  return {
    state,
    reason,
    latestPeriod: inputs.findLast(({ role }) => role === 'latest')?.period ?? null,
    isLater: inputs.some(({ role }) => role === 'later'),
  };
}

/** What a list has no room for. */
const withoutUnclear = (sayings: MeasureSayings): MeasureLine['sayings'] =>
  Object.fromEntries(
    Object.entries(sayings).map(([language, saying]) => [
      language,
      {
        subject: saying.subject,
        women: saying.women,
        men: saying.men,
        isPlural: saying.isPlural,
        counted: saying.counted,
        happened: saying.happened,
        better: saying.better,
        aim: saying.aim,
      },
    ]),
  );

/** Who contributes, counted by kind of actor, municipality and aspect, also where nobody does. */
export function presentWork(
  work: EffectGoalFacts,
  inhabitants: ReadonlyMap<string, Inhabitants>,
  stated: readonly StatedValue[],
): EffectGoalWork {
  const { sexes, births } = countReach(stated.filter(({ value }) => value !== null));
  const { counts } = work;
  return {
    actorTypes: work.actorTypes.map(({ type, initiatives, observed }) => ({
      type,
      initiatives,
      observed,
    })),
    municipalities: work.municipalities.map(({ code, name, initiatives, observed }) => {
      const living = inhabitants.get(code) ?? null;
      return {
        code,
        name,
        initiatives,
        observed,
        inhabitants: living,
        perInhabitants: perInhabitants(initiatives, living?.value ?? null),
      };
    }),
    countyWide: counts.countyWide,
    crossBorder: counts.crossBorder,
    aspects: work.aspects.map(({ kind, code, title, shortTitle, initiatives, observed }) => ({
      kind,
      code,
      title,
      shortTitle,
      initiatives,
      observed,
    })),
    reach: { sexes, births },
    unsized: counts.unsized,
    unsplit: counts.unsplit,
    overdue: counts.overdue,
    endingSoon: counts.endingSoon,
    endPassed: counts.endPassed,
  };
}

/** The actions that contributors serve, that of most of them first. */
export function presentServedActions({ actions }: EffectGoalFacts): EffectGoal['actions'] {
  return actions.map(({ action: { code, text, area }, initiatives }) => ({
    code,
    text,
    areaCode: area.code,
    initiatives,
  }));
}

/** The effect goals before and after it in its strategy, leaving out retired ones; a retired one has none. */
export function presentNeighbours(
  effectGoal: FrameEffectGoal,
  all: readonly FrameEffectGoal[],
): Pick<EffectGoal, 'previous' | 'next'> {
  const beside = all.filter(
    ({ strategyCode, isRetired }) => strategyCode === effectGoal.strategyCode && !isRetired,
  );
  const place = beside.findIndex(({ code }) => code === effectGoal.code);
  const at = (index: number) => {
    const found = place < 0 ? undefined : beside[index];
    return found ? { code: found.code, title: found.title, areaCode: found.area.code } : null;
  };
  return { previous: at(place - 1), next: at(place + 1) };
}

/** So many values a small curve has room for. */
const CURVE_LENGTH = 40;

/** Each measure of the indicator in a line, with what initiatives state of it. */
export function presentMeasureLines(
  indicator: StoredIndicator,
  stated: readonly StatedValue[],
  thisYear: number,
): MeasureLine[] {
  const effects = new Map(
    effectsOfMeasures(stated, indicator).map((one) => [one.measureCode, one]),
  );
  return indicator.measures.map((stored) => {
    const measure = presentMeasure(stored, [], indicator, thisYear);
    const { code, name, unit, breakdowns, series, breaks, targets, standing } = measure;
    const inCounty = (sex: 'women' | 'men' | null) =>
      series.find((one) => one.place === 'county' && one.sex === sex && one.birth === null);
    const county = inCounty(null);
    return {
      indicator: { code: indicator.code, title: indicator.title },
      code,
      name,
      unit,
      breakdowns,
      definition: measure.definition,
      sayings: withoutUnclear(measure.sayings),
      sexesAreOneWhole: measure.sexesAreOneWhole,
      latest: county?.latest ?? null,
      baseline: county?.baseline ?? null,
      women: inCounty('women')?.latest ?? null,
      men: inCounty('men')?.latest ?? null,
      nation: standing.nation,
      curve: (county?.observations ?? [])
        .flatMap(({ period, value, isSuperseded }) =>
          value === null || isSuperseded ? [] : [{ period, value }],
        )
        .slice(-CURVE_LENGTH),
      breaks: breaks.map(({ period }) => period),
      targets: targets.map((target) => ({
        ...presentTargetWords(target, target.conditions.map(withoutUnclear)),
        ...presentVerdict(target.assessment),
        level: target.level,
      })),
      effects: presentEffects(effects.get(code)),
    };
  });
}

/** The newest sums that a picture has room for. */
const SUMS = 12;

function presentEffects(stated: StatedOfMeasure | undefined): MeasureEffects {
  return {
    isAddable: stated?.isAddable ?? false,
    marks: (stated?.marks ?? []).map(({ kind, year, sex, birth, change, initiatives }) => ({
      kind,
      year,
      sex,
      birth,
      change,
      initiatives,
    })),
    isRounded: stated?.isRounded ?? false,
    sized: stated?.sized ?? 0,
    maintained: stated?.maintained ?? 0,
    directionOnly: stated?.directionOnly ?? 0,
    observed: stated?.observed ?? 0,
    sums: (stated?.sums ?? [])
      .slice(-SUMS)
      .map(({ kind, year, direction, sex, birth, total, accepted, initiativeIds }) => ({
        kind,
        year,
        direction,
        sex,
        birth,
        total,
        accepted,
        initiatives: initiativeIds.length,
      })),
  };
}

/** Contributions to the goal itself, or to no single measure of an indicator. */
export function countWithoutMeasure(
  stated: readonly StatedSizes[],
  indicators: readonly StoredIndicator[],
): number {
  return stated.filter(({ indicatorCode, measureCode }) => {
    const indicator = indicators.find(({ code }) => code === indicatorCode);
    return !indicator || measureOf(indicator, measureCode) === null;
  }).length;
}
