import {
  add,
  compareDecimals,
  type DecimalText,
  divide,
  formatDecimal,
  multiply,
  parseDecimal,
  whole,
} from '../decimal/decimal.ts';
import { type Direction } from '../indicator/indicator-vocabulary.ts';
import { type ContributionKind } from './contribution-vocabulary.ts';

/** Units of things that are counted one by one, so that those of women and of men can be added. */
const COUNTED_UNITS: readonly string[] = ['persons', 'companies', 'dwellings', 'count'];

/**
 * Contributions with sizes that agree in kind, measure, unit, year and direction, counted by what they say
 * of women and men. Each stands in one of the counts.
 */
export type SizesBySex = {
  readonly kind: ContributionKind;
  /** Null where the contribution names no measure: nobody knows what its sizes count. */
  readonly measure: { readonly code: string; readonly name: string } | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly direction: Direction | null;
  /** Say both, and more of it for women, as much for both, or more for men. */
  readonly moreForWomen: number;
  readonly asMuch: number;
  readonly moreForMen: number;
  /** Say both, but only divided further, as those born in Sweden and abroad. */
  readonly notCompared: number;
  readonly onlyWomen: number;
  readonly onlyMen: number;
  readonly notSaid: number;
  /** Sums of those that are compared. */
  readonly women: DecimalText;
  readonly men: DecimalText;
};

/** Sizes of women and of men that may be added, and what part of them is women's. */
export type WomensShare = {
  readonly measure: { readonly code: string; readonly name: string };
  readonly unit: string;
  readonly year: number;
  readonly direction: Direction;
  readonly contributions: number;
  readonly women: DecimalText;
  readonly men: DecimalText;
  /** Whole per cent. */
  readonly womensPercent: DecimalText;
};

/** What contributions of one kind say of women and men. */
export type WomenAndMen = {
  /** Contributions that state a size at all. */
  readonly sized: number;
  readonly women: number;
  readonly men: number;
  readonly both: number;
  readonly notSaid: number;
  /** Of those that say both, whose change is larger: compared within each, never added. */
  readonly moreForWomen: number;
  readonly asMuch: number;
  readonly moreForMen: number;
  readonly shares: readonly WomensShare[];
  /** Say both, but in a unit that is never added (a share of something), or of nothing that can be told. */
  readonly neverAdded: number;
};

/**
 * What may be said of women and men in contributions of one kind. Those that name a sex are counted, and
 * those that do not are counted beside them. Sizes are added only where contributions say both sexes and
 * agree in measure, unit, year and direction, and the unit counts things one by one: the share of one that
 * only works for women is not 100 per cent, since nobody says what it does for men, and percentages are
 * never added.
 */
export function womenAndMen(kind: ContributionKind, sizes: readonly SizesBySex[]): WomenAndMen {
  const ofKind = sizes.filter((size) => size.kind === kind);
  const count = (of: (size: SizesBySex) => number) =>
    ofKind.reduce((sum, size) => sum + of(size), 0);
  const both = count((size) => compared(size) + size.notCompared);
  const shares = ofKind.flatMap((size) => shareOf(size) ?? []);
  const added = shares.reduce((sum, { contributions }) => sum + contributions, 0);
  const onlyWomen = count((size) => size.onlyWomen);
  const onlyMen = count((size) => size.onlyMen);
  const notSaid = count((size) => size.notSaid);
  return {
    sized: both + onlyWomen + onlyMen + notSaid,
    women: both + onlyWomen,
    men: both + onlyMen,
    both,
    notSaid,
    moreForWomen: count((size) => size.moreForWomen),
    asMuch: count((size) => size.asMuch),
    moreForMen: count((size) => size.moreForMen),
    shares,
    neverAdded: both - added,
  };
}

const compared = ({ moreForWomen, asMuch, moreForMen }: SizesBySex) =>
  moreForWomen + asMuch + moreForMen;

/** Null where the sizes may not be added, or there is nothing to share. */
function shareOf(size: SizesBySex): WomensShare | null {
  const { measure, unit, year, direction } = size;
  const contributions = compared(size);
  if (contributions === 0 || measure === null || year === null) return null;
  if (unit === null || !COUNTED_UNITS.includes(unit)) return null;
  if (direction !== 'increase' && direction !== 'decrease') return null;
  const women = parseDecimal(size.women);
  const men = parseDecimal(size.men);
  const all = add(women, men);
  const isLess = [women, men].some((amount) => compareDecimals(amount, whole(0)) < 0);
  if (isLess || compareDecimals(all, whole(0)) === 0) return null;
  return {
    measure,
    unit,
    year,
    direction,
    contributions,
    women: size.women,
    men: size.men,
    womensPercent: formatDecimal(divide(multiply(women, whole(100)), all, 0)),
  };
}
