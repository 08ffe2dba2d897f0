/** What can stand to the left in the effect map; the first is what it begins with. */
export const EFFECT_MAP_SIDES = ['actorType', 'area', 'municipality'] as const;
/** One of {@link EFFECT_MAP_SIDES}. */
export type EffectMapSide = (typeof EFFECT_MAP_SIDES)[number];

/** What can be chosen to come down to initiatives by name, in the order in which it is offered. */
export const EFFECT_MAP_CHOICES = ['actorType', 'municipality', 'section'] as const;
/** One of {@link EFFECT_MAP_CHOICES}. */
export type EffectMapChoice = (typeof EFFECT_MAP_CHOICES)[number];

/** What has been chosen in the effect map. */
export type EffectMapSelection = {
  /** An effect goal, or those that say nothing of effects: one place, where bands would all lead. */
  readonly isOneEffectGoal: boolean;
  /** A kind of actor, or one actor. */
  readonly isActor: boolean;
  readonly isMunicipality: boolean;
  readonly isArea: boolean;
  /** A section, or one action. */
  readonly isSection: boolean;
};

/** The most bands that can be told apart. */
export const MOST_BANDS = 40;

/** The most initiatives that are shown by name; with more, something else is chosen first. */
export const MOST_NAMED = 25;

/** Whether so many initiatives are shown by name, all of them. */
export function isShownByName(initiatives: number): boolean {
  return initiatives <= MOST_NAMED;
}

/**
 * The bands that are drawn: all, or the widest {@link MOST_BANDS} in the order they came. Of equally wide
 * ones the first are drawn.
 * @returns Also how many are left out; those stand in the table only.
 */
export function drawnBands<Band extends { readonly initiatives: number }>(
  bands: readonly Band[],
): { readonly drawn: readonly Band[]; readonly leftOut: number } {
  const some = bands.filter(({ initiatives }) => initiatives > 0);
  const widest = new Set(
    some.toSorted((a, b) => b.initiatives - a.initiatives).slice(0, MOST_BANDS),
  );
  return { drawn: some.filter((band) => widest.has(band)), leftOut: some.length - widest.size };
}

/**
 * What can stand to the left: not what has been chosen, since it would be a single block. None where one
 * effect goal has been chosen, because every band would lead to it.
 */
export function offeredSides(selection: EffectMapSelection): readonly EffectMapSide[] {
  if (selection.isOneEffectGoal) return [];
  const isChosen: Record<EffectMapSide, boolean> = {
    actorType: selection.isActor,
    area: selection.isArea || selection.isSection,
    municipality: selection.isMunicipality,
  };
  return EFFECT_MAP_SIDES.filter((side) => !isChosen[side]);
}

/** What can be chosen next: nothing once the initiatives have their names, or when all has been chosen. */
export function nextChoices(
  initiatives: number,
  selection: EffectMapSelection,
): readonly EffectMapChoice[] {
  if (isShownByName(initiatives)) return [];
  const isChosen: Record<EffectMapChoice, boolean> = {
    actorType: selection.isActor,
    municipality: selection.isMunicipality,
    section: selection.isSection,
  };
  return EFFECT_MAP_CHOICES.filter((choice) => !isChosen[choice]);
}
