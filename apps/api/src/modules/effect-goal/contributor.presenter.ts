import type { Contributor, EffectLine } from '@samhandling/contract';
import { periodYear, type CalendarDate } from '@samhandling/domain';
import { presentTimeliness } from '../initiative/index.ts';
import type { StoredContributor } from './contributor.repository.ts';

type Stated = StoredContributor['contributions'][number];

/** An initiative of the list: where, when, and the first that it states. */
export function presentContributor(row: StoredContributor, today: CalendarDate): Contributor {
  const { contributions } = row;
  const seen = contributions.filter(({ observed }) => observed.length > 0);
  return {
    id: row.id,
    title: row.title,
    owner: row.owner,
    placeScope: row.placeScope,
    placesAcrossBorder: row.placesAcrossBorder,
    municipalities: row.municipalities,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    workStatus: row.workStatus,
    timeliness: presentTimeliness(row, today).timeliness,
    lastReportOn: row.lastReportOn,
    isExample: row.isExample,
    expected: firstOf(contributions.flatMap(expectedLines)),
    expectedCount: contributions.length,
    observed: firstOf(seen.flatMap(observedLines)),
    observedCount: seen.length,
  };
}

/** One line for each size that is expected, or one that says the direction alone. */
export function expectedLines({ unit, direction, expected, byYear }: Stated): EffectLine[] {
  const sizes = expected.length > 0 ? expected : [{ sex: null, birth: null, value: null }];
  return sizes.map(({ sex, birth, value }) => ({
    unit,
    direction,
    sex,
    birth,
    value,
    year: byYear,
  }));
}

/** One line for each effect that was seen, the latest first. */
export function observedLines({ unit, direction, observed }: Stated): EffectLine[] {
  return observed.map((seen) => ({
    unit: seen.unit ?? unit,
    direction,
    sex: seen.sex,
    birth: seen.birth,
    value: seen.value,
    year: periodYear(seen.observedOn),
  }));
}

/** The first that says a size, before one that says none. */
const firstOf = (lines: readonly EffectLine[]): EffectLine | null =>
  lines.find(({ value }) => value !== null) ?? lines[0] ?? null;
