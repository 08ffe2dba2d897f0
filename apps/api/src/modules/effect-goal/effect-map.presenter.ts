import type { EffectMap } from '@samhandling/contract';
import type { EffectMapCounts, StrategyFrame } from '@samhandling/domain';

const SWEDISH = new Intl.Collator('sv-SE');

/** The counts of the map, and where initiatives are few, each by its title. */
export function presentEffectMap(
  counts: EffectMapCounts,
  frame: StrategyFrame,
  titles: ReadonlyMap<string, string>,
): Omit<EffectMap, 'asOf' | 'linksKnownFrom'> {
  return {
    initiatives: counts.initiatives,
    observed: counts.observed,
    stating: counts.stating,
    effectGoals: counts.effectGoals.map(({ code, title, area, initiatives, observed }) => ({
      code,
      title,
      areaCode: area.code,
      initiatives,
      observed,
    })),
    areas: counts.areas.map(({ area, initiatives, observed }) => ({ area, initiatives, observed })),
    blocks: counts.blocks.map(({ key, initiatives, observed }) => ({ key, initiatives, observed })),
    bands: counts.bands.map(({ key, area, initiatives }) => ({ key, area, initiatives })),
    ties: counts.ties.map(({ key, effectGoal, initiatives, observed }) => ({
      key,
      effectGoal,
      initiatives,
      observed,
    })),
    sections: counts.sections.map(({ code, title, areaCode, initiatives, observed }) => ({
      code,
      title,
      areaCode,
      initiatives,
      observed,
    })),
    cells: counts.cells.map(({ section, effectGoal, initiatives, observed }) => ({
      section,
      effectGoal,
      initiatives,
      observed,
    })),
    actorTypes: counts.actorTypes.map(({ actorType, initiatives, observed }) => ({
      actorType,
      initiatives,
      observed,
    })),
    municipalities: counts.municipalities.map(({ code, initiatives, observed }) => ({
      code,
      initiatives,
      observed,
    })),
    named: counts.named === null ? null : presentNamed(counts.named, frame, titles),
  };
}

/** In the order of the titles; without those that may not be named. */
function presentNamed(
  named: NonNullable<EffectMapCounts['named']>,
  { municipalities }: StrategyFrame,
  titles: ReadonlyMap<string, string>,
): NonNullable<EffectMap['named']> {
  const rows = new Map(named.map((row) => [row.id, row]));
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return [...titles].flatMap(([id, title]) => {
    const row = rows.get(id);
    if (row?.owner === undefined) return [];
    const { owner, placeScope, actionCodes, effectGoals } = row;
    return [
      {
        id,
        title,
        owner: { id: owner.id, name: owner.name, type: owner.type },
        placeScope,
        municipalities: row.municipalities
          .map((code) => ({ code, name: names.get(code) ?? code }))
          .sort((a, b) => SWEDISH.compare(a.name, b.name)),
        actionCodes: [...actionCodes],
        effectGoals: effectGoals.map(({ code, isObserved }) => ({ code, isObserved })),
      },
    ];
  });
}
