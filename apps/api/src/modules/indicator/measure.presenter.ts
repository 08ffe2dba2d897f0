import type { Measure, Series } from '@samhandling/contract';
import {
  baselineValue,
  distanceFrom,
  fitsNationScale,
  latestValue,
  onePerPeriod,
  standingOf,
  type StatedValue,
  type ComparedMeasure,
} from '@samhandling/domain';
import type { StoredIndicator, StoredMeasure, StoredSeries } from './indicator.repository.ts';
import { presentTargets } from './target.presenter.ts';

/** The measure with its values, what they say compared with each other, and its targets. */
export function presentMeasure(
  measure: StoredMeasure,
  stated: readonly StatedValue[],
  indicator: StoredIndicator,
  thisYear: number,
): Measure {
  const { code, name, unit, definition, breaks, breakdowns, sexesAreOneWhole } = measure;
  const targets = presentTargets(measure, stated, indicator, thisYear);
  const compared: ComparedMeasure = {
    unit,
    series: measure.series,
    breaks: breaks.map(({ period }) => period),
    targets,
  };
  const standing = standingOf(compared);
  return {
    code,
    name,
    unit,
    definition,
    sayings: measure.sayings,
    sexesAreOneWhole,
    series: measure.series.map((series) => presentSeries(series, compared, standing)),
    breaks,
    targets,
    standing,
    breakdowns,
  };
}

function presentSeries(
  series: StoredSeries,
  compared: ComparedMeasure,
  { yardstick }: Measure['standing'],
): Series {
  const { place, placeCode, placeName, sex, birth, ageGroup, unit, observations } = series;
  const latest = latestValue(observations);
  const shown = new Set(onePerPeriod(observations));
  const isTotal = sex === null && birth === null;
  return {
    place,
    placeCode,
    placeName,
    sex,
    birth,
    ageGroup,
    unit,
    observations: observations.map((observation) => ({
      period: observation.period,
      value: observation.value,
      asWritten: observation.asWritten,
      status: observation.status,
      origin: observation.origin,
      revision: observation.revision,
      source: observation.source,
      method: observation.method,
      note: observation.note,
      doubts: observation.doubts,
      reason: observation.reason,
      isRetracted: observation.isRetracted,
      retrievedAt: observation.retrievedAt,
      recordedAt: observation.recordedAt,
      isBaseline: observation.isBaseline,
      isSuperseded: !shown.has(observation),
    })),
    baseline: baselineValue(observations),
    latest,
    fitsNationScale: place === 'county' && fitsNationScale(compared, series),
    distance: place === 'municipality' && isTotal ? distanceFrom(yardstick, latest) : null,
  };
}
