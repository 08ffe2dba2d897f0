import type {
  EffectGoal,
  EffectGoalRow,
  EffectGoalWork,
  MeasureEffects,
  MeasureLine,
} from '@samhandling/contract';
import {
  countReach,
  effectsOfMeasures,
  measureOf,
  perInhabitants,
  type CountedEffectGoal,
  type EffectGoalFacts,
  type FrameEffectGoal,
  type MeasureEffects as StatedOfMeasure,
  type StatedValue,
} from '@samhandling/domain';
import type { StatedSizes } from '../contribution/index.ts';
import {
  presentMeasure,
  statesOf,
  type ListedIndicator,
  type StoredIndicator,
} from '../indicator/index.ts';
import type { Inhabitants } from './inhabitants.repository.ts';

export function presentEffectGoalRow(
  effectGoal: CountedEffectGoal,
  indicators: readonly ListedIndicator[],
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
      states: statesOf(measures),
    })),
  };
}

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
): MeasureLine[] {
  const effects = new Map(
    effectsOfMeasures(stated, indicator).map((one) => [one.measureCode, one]),
  );
  return indicator.measures.map((stored) => {
    const { code, name, unit, breakdowns, series, breaks, targets, standing } = presentMeasure(
      stored,
      [],
      indicator,
    );
    const inCounty = (sex: 'women' | 'men' | null) =>
      series.find((one) => one.place === 'county' && one.sex === sex && one.birth === null);
    const county = inCounty(null);
    return {
      indicator: { code: indicator.code, title: indicator.title },
      code,
      name,
      unit,
      breakdowns,
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
        kind: target.kind,
        value: target.value,
        bound: target.bound,
        parityBetween: target.parityBetween,
        unit: target.unit,
        year: target.year,
        baseYear: target.baseYear,
        direction: target.direction,
        sex: target.sex,
        birth: target.birth,
        level: target.level,
        state: target.assessment.state,
        reason: target.assessment.reason,
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
