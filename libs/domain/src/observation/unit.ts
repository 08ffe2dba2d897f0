/** Units that values of a measure can be in, by what they are of: nothing is converted between any two. */
const DIMENSIONS = {
  share: ['percent'],
  persons: ['persons'],
  dwellings: ['dwellings'],
  companies: ['companies'],
  number: ['count'],
  index: ['index'],
  money: ['sek'],
  mass: ['tonnes', 'thousand_tonnes', 'million_tonnes'],
  length: ['kilometres'],
  area: ['hectares'],
  energy: ['gigawatt_hours'],
  duration: ['minutes', 'hours'],
  days: ['days'],
  years: ['years'],
} as const satisfies Record<string, readonly string[]>;

/** Code of a unit, as strategies name them. */
export type UnitCode = (typeof DIMENSIONS)[keyof typeof DIMENSIONS][number];

/**
 * What can be counted together: ten dwellings and five are fifteen. A share, an index, an amount per person
 * or a time that is an average of many says nothing when it is added to another.
 */
const ADDABLE: readonly (keyof typeof DIMENSIONS)[] = [
  'persons',
  'dwellings',
  'companies',
  'number',
  'mass',
  'length',
  'area',
  'energy',
];

/**
 * Whether sizes in the unit may be added to each other. Money is not, since the unit does not tell an
 * amount from an amount per person; nor is a unit that is not known here.
 */
export function isAddable(unit: string): boolean {
  return ADDABLE.some((dimension) => (DIMENSIONS[dimension] as readonly string[]).includes(unit));
}

const COUNTS: readonly (keyof typeof DIMENSIONS)[] = [
  'persons',
  'dwellings',
  'companies',
  'number',
];

/** Whether the unit is of things that are counted one by one, so that half of one is no number of them. */
export function isCountUnit(unit: string): boolean {
  return COUNTS.some((dimension) => (DIMENSIONS[dimension] as readonly string[]).includes(unit));
}

const GROUPS: readonly (readonly string[])[] = Object.values(DIMENSIONS);

/**
 * Codes of the units that a series of a measure in this unit can be in: those of the same thing (tonnes
 * beside million tonnes), the measure's own first. A unit that is not known here fits itself only.
 */
export function unitsThatFit(measureUnit: string): string[] {
  const group = GROUPS.find((units) => units.includes(measureUnit)) ?? [];
  return [measureUnit, ...group.filter((unit) => unit !== measureUnit)];
}
