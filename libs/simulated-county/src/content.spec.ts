import { describe, expect, it } from '@jest/globals';
import { SIZES_OF_EFFECTS } from './effect-sizes.ts';
import { readCountyContent } from './content.ts';
import { COURSES, MUNICIPAL_PROFILES } from './measures.ts';
import { seriesOf } from './series.ts';

const { motifs, actors, places, words } = readCountyContent();

/** What is written in braces in a sentence. */
const slotsIn = (text: string): string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)].map(([, slot = '']) => slot);

describe('The content of a simulated county', () => {
  it('has motifs of all four areas, with organisations that would do them', () => {
    expect(motifs.length).toBeGreaterThan(80);
    const areas = new Set(motifs.flatMap(({ actions }) => actions.map((code) => code[0])));
    expect(areas).toEqual(new Set(['l', 't', 'k', 'i']));
    const kinds = new Set(actors.map(([, , , kind]) => kind));
    const unknown = motifs.flatMap(({ by }) => by).filter((kind) => !kinds.has(kind));
    expect(unknown).toEqual([]);
  });

  it('leaves only places, owners and numbers open in its sentences', () => {
    const sentences = motifs.flatMap((motif) => [
      ...motif.local,
      ...motif.wide,
      ...motif.summaries,
      motif.description,
      ...motif.done,
      ...motif.achieved,
      ...motif.next,
    ]);
    const known = ['by', 'kommun', 'plats', 'aktör', 'antal'];
    expect(sentences.flatMap(slotsIn).filter((slot) => !known.includes(slot))).toEqual([]);
    const titles = motifs.flatMap(({ local, wide }) => [...local, ...wide]);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.flatMap(slotsIn)).not.toContain('antal');
    expect(motifs.flatMap(({ wide }) => wide.flatMap(slotsIn))).not.toContain('by');
  });

  it('has names that differ, of organisations and villages', () => {
    const names = actors.map(([name]) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const villages = Object.values(places).flatMap((place) => place.villages);
    expect(new Set(villages).size).toBe(villages.length);
    expect(Object.keys(places)).toEqual(Object.keys(MUNICIPAL_PROFILES));
    expect(words.villageForms).toHaveLength(words.villageKinds.length);
  });

  it('states effects that are neither nought nor upside down', () => {
    for (const { low, high, decimals } of SIZES_OF_EFFECTS) {
      expect(low).toBeGreaterThanOrEqual(0.1 ** decimals / 1.0001);
      expect(high).toBeGreaterThanOrEqual(low);
    }
  });
});

describe('The values of a simulated county', () => {
  const stated = { sex: null, birth: null, ageGroup: null, unit: 'percent' };

  it.each(COURSES.filter(({ municipal }) => municipal))('hang together in $measure', (course) => {
    const isWhole = course.municipal !== undefined && 'parts' in course.municipal;
    const known = [
      { ...stated, placeCode: '25', period: '2017', value: isWhole ? '4000' : '46.4' },
    ];
    const made = seriesOf(course, known, 2026);
    const county = made.find(({ placeCode }) => placeCode === '25');
    const municipal = made.filter(({ placeCode }) => placeCode !== '25');
    expect(municipal).toHaveLength(14);
    for (const { period } of municipal[0]?.values ?? []) {
      const of = ({ values }: (typeof made)[number]) =>
        Number(values.find((value) => value.period === period)?.value);
      const parts = municipal.map(of);
      const whole = county ? of(county) : NaN;
      if (isWhole) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      else {
        expect(Math.min(...parts)).toBeLessThan(whole);
        expect(Math.max(...parts)).toBeGreaterThan(whole);
      }
    }
  });
});
