import { type MunicipalityWork } from '../place/municipality-work.ts';
import { type Coverage } from './coverage.ts';

/** What active work reaches, as coverage tells it. */
export type StripReach = Pick<Coverage['reach'], 'sites' | 'countyWide'>;

/** What one municipality has of an action, as one place of its strip. */
export type StripPlace = {
  readonly code: string;
  readonly work: MunicipalityWork;
  /** How high its bar stands: 0 without work on site, then 1, 2 or 3. */
  readonly height: 0 | 1 | 2 | 3;
};

/** Initiatives from which on a bar has its height: 1, 2 and 3, or with a depth of k 1, k and 2k. */
export function stripHeights(depth: number): readonly [number, number, number] {
  return depth === 1 ? [1, 2, 3] : [1, depth, 2 * depth];
}

/** What every municipality has of an action, in the order in which the codes come. */
export function municipalityStrip(
  { sites, countyWide }: StripReach,
  codes: readonly string[],
  depth: number,
): StripPlace[] {
  const heights = stripHeights(depth);
  return codes.map((code) => {
    const count = sites[code] ?? 0;
    const height = heights.filter((from) => count >= from).length as StripPlace['height'];
    if (height > 0) return { code, work: 'on_site', height };
    return { code, work: countyWide > 0 ? 'county_only' : 'nobody', height };
  });
}

/**
 * The strip of several actions together: in each municipality that of the action which has most there.
 * Initiatives that serve several of the actions are so never counted twice.
 */
export function joinStrips(strips: readonly (readonly StripPlace[])[]): StripPlace[] {
  const [first = [], ...others] = strips;
  return first.map((place, index) =>
    others.reduce((most, strip) => {
      const other = strip[index];
      return other && rankOf(other) > rankOf(most) ? other : most;
    }, place),
  );
}

const rankOf = ({ work, height }: StripPlace): number => height + (work === 'nobody' ? 0 : 1);

/** Which municipalities a sentence names: the ones that have work on site, or the ones that lack it. */
export type NamedPlaces = {
  readonly reached: number;
  readonly of: number;
  /** None are named where all or none have work on site, or where too many would be. */
  readonly naming: 'reached' | 'missing' | 'none';
  readonly codes: readonly string[];
};

/** More names than this are not read. */
const MOST_NAMES = 4;

/** The shorter of the two lists of municipalities, if it is short: "saknas i Kalix och Piteå". */
export function namedPlaces(strip: readonly Pick<StripPlace, 'code' | 'work'>[]): NamedPlaces {
  const codesOf = (isReached: boolean) =>
    strip.filter(({ work }) => (work === 'on_site') === isReached).map(({ code }) => code);
  const [reached, missing] = [codesOf(true), codesOf(false)];
  const counts = { reached: reached.length, of: strip.length };
  const naming = missing.length <= reached.length ? 'missing' : 'reached';
  const codes = naming === 'missing' ? missing : reached;
  const isNamed = codes.length > 0 && codes.length <= MOST_NAMES;
  return isNamed ? { ...counts, naming, codes } : { ...counts, naming: 'none', codes: [] };
}
