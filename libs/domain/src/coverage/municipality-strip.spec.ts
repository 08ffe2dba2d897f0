import { describe, expect, it } from '@jest/globals';
import {
  joinStrips,
  municipalityStrip,
  namedPlaces,
  stripHeights,
  type StripPlace,
} from './municipality-strip.ts';

const CODES = ['2584', '2523', '2521'];

/** `2` is a bar of that height, `c` only work for the county, `.` nobody. */
const drawn = (strip: readonly StripPlace[]) =>
  strip
    .map(({ work, height }) => (work === 'on_site' ? height : work === 'nobody' ? '.' : 'c'))
    .join('');
const strip = (drawing: string): StripPlace[] =>
  [...drawing].map((sign, index) => {
    const code = `25${String(index).padStart(2, '0')}`;
    if (sign === '.') return { code, work: 'nobody', height: 0 };
    if (sign === 'c') return { code, work: 'county_only', height: 0 };
    return { code, work: 'on_site', height: Number(sign) as StripPlace['height'] };
  });

describe('the strip of an action', () => {
  it.each<[string, Record<string, number>, number, number, string]>([
    ['has a dot where nobody works', {}, 0, 1, '...'],
    ['has a box where there is only work for the county', {}, 2, 1, 'ccc'],
    ['has a bar for one, two, and three or more', { 2584: 1, 2523: 2, 2521: 9 }, 0, 1, '123'],
    ['has bars and boxes', { 2523: 3 }, 1, 1, 'c3c'],
    ['has with depth five a low bar below five', { 2584: 4, 2523: 5, 2521: 10 }, 0, 5, '123'],
    ['knows no other place', { 2580: 4 }, 0, 1, '...'],
  ])('%s', (_case, sites, countyWide, depth, expected) => {
    expect(drawn(municipalityStrip({ sites, countyWide }, CODES, depth))).toBe(expected);
  });

  it('keeps the order of the codes', () => {
    const places = municipalityStrip({ sites: { 2521: 1 }, countyWide: 0 }, CODES, 1);
    expect(places.map(({ code }) => code)).toEqual(CODES);
  });

  it.each([
    [1, [1, 2, 3]],
    [2, [1, 2, 4]],
    [5, [1, 5, 10]],
  ])('has bars with depth %d from %j on', (depth, heights) => {
    expect(stripHeights(depth)).toEqual(heights);
  });
});

describe('the strip of several actions', () => {
  it.each<[string, string[], string]>([
    ['is empty without any', [], ''],
    ['is that of the only one', ['1c.'], '1c.'],
    ['takes the highest bar, then a box, then a dot', ['1.c.', '3c..'], '3cc.'],
  ])('%s', (_case, strips, expected) => {
    expect(drawn(joinStrips(strips.map(strip)))).toBe(expected);
  });
});

describe('the municipalities that are named', () => {
  it.each<[string, string, string, string[]]>([
    ['are the ones without, where they are fewer', '1111c.', 'missing', ['2504', '2505']],
    ['are the ones with, where they are fewer', '1.....', 'reached', ['2500']],
    ['are the ones without, where both are as many', '1.', 'missing', ['2501']],
    ['are none where all have work', '11', 'none', []],
    ['are none where nobody has', '...', 'none', []],
    ['are at most four', '1111111111....', 'missing', ['2510', '2511', '2512', '2513']],
    ['are none where both would be more', '11111.....', 'none', []],
  ])('%s', (_case, drawing, naming, codes) => {
    expect(namedPlaces(strip(drawing))).toEqual({
      reached: drawing.replaceAll(/[.c]/g, '').length,
      of: drawing.length,
      naming,
      codes,
    });
  });
});
