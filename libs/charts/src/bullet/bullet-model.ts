import { linearScale } from '../scale/linear-scale.ts';

/** What stands on the line of a measure. */
export interface BulletValues {
  /** The county: a dot. */
  county: number | null;
  /** Letters in a ring. */
  women: number | null;
  men: number | null;
  /** The nation: an upright line. */
  nation: number | null;
  /** What is to be reached: a square. */
  target: number | null;
  /** Which way it shall go, where no value is to be reached: an arrow from the county. */
  direction: 'increase' | 'decrease' | null;
}

export type BulletMark = 'county' | 'women' | 'men' | 'nation' | 'target';

/** A figure written beside its mark. */
export interface BulletLabel {
  mark: BulletMark;
  at: number;
  side: 'above' | 'below';
  /** Which end of the text stands at the mark. */
  anchor: 'start' | 'middle' | 'end';
}

export interface BulletModel {
  /** Where each stands, in percent of the line. */
  places: Partial<Record<BulletMark, number>>;
  labels: BulletLabel[];
  /** Where the arrow begins, and whether it points to the right. */
  arrow: { from: number; isRight: boolean } | null;
}

/** So much of the line is left free at each end, for the marks and an arrow. */
const MARGIN = 14;
/** Two figures on the same side that stand closer than this turn away from each other, in percent. */
const CROWDED = 26;
/** Closer to an end than this a text begins or ends at its mark. */
const EDGE = 12;

const MARKS: readonly BulletMark[] = ['county', 'women', 'men', 'nation', 'target'];

/**
 * Where everything stands on the line. Above it is written what the county has (women and men where there
 * is no figure for all), below it what it is compared with. Null without any value.
 */
export function bulletModel(values: BulletValues): BulletModel | null {
  const known = MARKS.flatMap((mark) => (values[mark] === null ? [] : [values[mark]]));
  if (known.length === 0) return null;
  const place = linearScale([Math.min(...known), Math.max(...known)], [MARGIN, 100 - MARGIN]);
  const places = Object.fromEntries(
    MARKS.flatMap((mark) => {
      const value = values[mark];
      return value === null ? [] : [[mark, place(value)]];
    }),
  ) as BulletModel['places'];
  const above: BulletMark[] = values.county === null ? ['women', 'men'] : ['county'];
  return {
    places,
    labels: [
      ...labelsOf(above, 'above', places),
      ...labelsOf(['nation', 'target'], 'below', places),
    ],
    arrow: arrowOf(values, places),
  };
}

function labelsOf(
  marks: readonly BulletMark[],
  side: BulletLabel['side'],
  places: BulletModel['places'],
): BulletLabel[] {
  const shown = marks
    .flatMap((mark) => {
      const at = places[mark];
      return at === undefined ? [] : [{ mark, at }];
    })
    .sort((a, b) => a.at - b.at);
  const [first, second] = shown;
  const isCrowded = first && second ? second.at - first.at < CROWDED : false;
  return shown.map(({ mark, at }) => ({
    mark,
    at,
    side,
    anchor: isCrowded
      ? mark === first?.mark
        ? 'end'
        : 'start'
      : at < EDGE
        ? 'start'
        : at > 100 - EDGE
          ? 'end'
          : 'middle',
  }));
}

function arrowOf(
  { direction, target }: BulletValues,
  places: BulletModel['places'],
): BulletModel['arrow'] {
  if (direction === null || target !== null) return null;
  const from = places.county;
  return from === undefined ? null : { from, isRight: direction === 'increase' };
}
