type Direction = 'increase' | 'decrease';

/** How large an effect a single initiative of the county states on a measure, in the measure's unit. */
export type EffectSize = Readonly<{
  measure: string;
  low: number;
  high: number;
  decimals: number;
  direction: Direction;
  /** Whose sizes are stated for some: of both sexes, or of women only, where the parts are shares of a whole. */
  by_sex: 'both' | 'women' | null;
}>;

const size = (
  measure: string,
  [low, high, decimals]: readonly [number, number, number],
  direction: Direction = 'increase',
  bySex: EffectSize['by_sex'] = null,
): EffectSize => ({ measure, low, high, decimals, direction, by_sex: bySex });

/** By measure of the strategy of Norrbotten. */
export const SIZES_OF_EFFECTS: readonly EffectSize[] = [
  size('l-e1-1-invanare', [5, 120, 0]),
  size('l-e1-1-konsfordelning-unga', [0.01, 0.1, 2], 'increase', 'women'),
  size('l-e2-1-bostader', [4, 60, 0]),
  size('l-e3-1-vaxthusgaser', [0.001, 0.06, 3], 'decrease'),
  size('l-e3-2-transporter', [0.1, 4, 1], 'decrease'),
  size('l-e3-3-energi', [0.05, 0.4, 2], 'decrease'),
  size('l-e3-4-elproduktion', [0.01, 0.2, 2]),
  size('l-e4-1-1gbit', [0.1, 1.2, 1]),
  size('l-e4-1-100mbit', [0.1, 0.8, 1]),
  size('l-e5-1-ohalsotal', [0.02, 0.3, 2], 'decrease', 'both'),
  size('t-e1-1-kollektivtrafik', [0.05, 0.6, 2]),
  size('t-e1-2-bil', [0.1, 0.8, 1]),
  size('t-e1-2-kollektivtrafik', [0.1, 0.8, 1]),
  size('t-e2-1-andel', [0.1, 0.8, 1], 'decrease'),
  size('t-e2-1-mangd', [4000, 90_000, 0], 'decrease'),
  size('k-e1-1-sysselsatta', [0.02, 0.2, 2], 'increase', 'both'),
  size('k-e1-2-behorighet', [0.2, 2, 1], 'increase', 'both'),
  size('k-e1-3-examen', [0.2, 1.8, 1], 'increase', 'both'),
  size('k-e1-5-utbildning', [0.05, 0.5, 2], 'increase', 'both'),
  size('k-e2-1-privat', [0.1, 1.5, 1], 'decrease'),
  size('k-e2-2-offentlig', [0.1, 1.5, 1], 'decrease'),
  size('i-e1-1-nya-foretag', [2, 25, 0]),
  size('i-e1-1-overlevnad', [0.2, 2, 1]),
  size('i-e2-1-export', [0.05, 0.6, 2]),
  size('i-e3-1-fou', [0.05, 0.8, 2]),
  size('i-e4-1-kvinnor', [0.1, 1, 1], 'increase', 'women'),
  size('i-e5-1-projekt', [1, 3, 0]),
  size('i-e6-1-platser', [1, 1, 0]),
];
