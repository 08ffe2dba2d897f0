import type { EffectGoal, EffectGoalReach, EffectGoalRow } from '@samhandling/contract';
import { countReach, perInhabitants } from '@samhandling/domain';
import type { PublishedContribution } from '../contribution/index.ts';
import { statesOf, type StoredIndicator } from '../indicator/index.ts';
import type { EffectGoalSurroundings, StoredEffectGoal } from './effect-goal.repository.ts';

export function presentEffectGoalRow(
  effectGoal: StoredEffectGoal,
  indicators: readonly StoredIndicator[],
): EffectGoalRow {
  return {
    code: effectGoal.code,
    title: effectGoal.title,
    area: effectGoal.area,
    initiativeCount: effectGoal.initiativeCount,
    expectedCount: effectGoal.expectedCount,
    observedCount: effectGoal.observedCount,
    indicators: indicators.map(({ code, title, measures }) => ({
      code,
      title,
      states: statesOf(measures),
    })),
  };
}

/** The initiatives of each municipality, also against how many live there. */
export function presentMunicipalities({
  municipalities,
}: EffectGoalSurroundings): EffectGoal['municipalities'] {
  return municipalities.map(({ code, name, initiatives, inhabitants }) => ({
    code,
    name,
    initiatives,
    inhabitants,
    perInhabitants: perInhabitants(initiatives, inhabitants?.value ?? null),
  }));
}

/** Who is reached by what published initiatives do for the goal, and where nobody says so. */
export function presentReach(
  contributions: readonly PublishedContribution[],
  { perspectives, municipalities }: EffectGoalSurroundings,
): EffectGoalReach {
  const parts = contributions.flatMap(({ initiative, expected, observed }) =>
    [...expected, ...observed.filter(({ value }) => value !== null)].map(({ sex, birth }) => ({
      initiativeId: initiative.id,
      sex,
      birth,
    })),
  );
  const { sexes, births } = countReach(parts);
  return {
    sexes,
    births,
    perspectives,
    municipalitiesWithout: municipalities
      .filter(({ initiatives }) => initiatives === 0)
      .map(({ code, name }) => ({ code, name })),
    missingSplits: contributions
      .filter(({ missingSplits }) => missingSplits.length > 0)
      .map(({ id, initiative, missingSplits }) => ({
        contributionId: id,
        initiativeId: initiative.id,
        splits: missingSplits,
      })),
  };
}
