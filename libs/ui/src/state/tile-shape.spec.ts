import { describe, expect, it } from '@jest/globals';
import { ACTIVITIES, OWNERSHIPS } from './state-kinds.ts';
import { tileFill, tileHatch, tileOutline, type TileState } from './tile-shape.ts';

const tile = (changes: Partial<TileState> = {}): TileState => ({
  ownership: 'none',
  activity: 'ongoing',
  reach: 0.5,
  ...changes,
});
const drawn = (state: TileState) => [tileOutline(state), tileFill(state), tileHatch(state)].join();

describe('a tile', () => {
  it('is filled from below by its reach', () => {
    expect(tileFill(tile({ reach: 0.5 }))).toBe('M0.75 12H23.25V23.25H0.75Z');
    expect(tileFill(tile({ reach: 1 }))).toBe('M0.75 0.75H23.25V23.25H0.75Z');
    expect(tileFill(tile({ reach: 7 }))).toBe(tileFill(tile({ reach: 1 })));
  });

  it('has a bar for its owner, half a bar for a claim and none for nobody', () => {
    expect(
      OWNERSHIPS.map((ownership) => tileFill(tile({ ownership, activity: 'none', reach: 0 }))),
    ).toEqual(['', 'M0 25.4H12V28H0Z', 'M0 25.4H24V28H0Z']);
  });

  it('differs for each owner and activity without reach', () => {
    const states = OWNERSHIPS.flatMap((ownership) =>
      ACTIVITIES.map((activity) => drawn(tile({ ownership, activity, reach: 0 }))),
    );
    expect(new Set(states).size).toBe(15);
  });

  it('differs for each number of municipalities that active work reaches', () => {
    const states = Array.from({ length: 15 }, (_, reached) => drawn(tile({ reach: reached / 14 })));
    expect(new Set(states).size).toBe(15);
  });

  it('has a dot where work is under way and says no place, and none where it says one', () => {
    const dot = tileFill(tile({ reach: 0 }));
    expect(dot).not.toBe('');
    expect(tileFill(tile({ reach: 0, isHatched: true }))).toBe('');
    expect(tileFill(tile({ reach: 0.5 }))).not.toContain(dot);
  });

  it('has lines above the reach where the rest has work for the county', () => {
    const lines = tileHatch(tile({ reach: 0.5, isHatched: true }));
    const heights = [...lines.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights.length).toBeGreaterThan(8);
    expect(Math.max(...heights)).toBeLessThanOrEqual(12);
    expect(tileHatch(tile({ reach: 0.5 }))).toBe('');
    expect(tileHatch(tile({ reach: 1, isHatched: true }))).toBe('');
  });

  it('leaves the bitten corner free of outline, fill and lines', () => {
    const state = tile({ reach: 0.9, isHatched: true, isBitten: true });
    expect(tileOutline(state)).toContain('A8.6 8.6');
    expect(tileFill(state)).toContain('A8.6 8.6');
    const ends = [...tileHatch({ ...state, reach: 0 }).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    const distances = ends.map(([, x, y]) => Math.hypot(Number(x) - 24, Number(y)));
    expect(Math.min(...distances)).toBeGreaterThan(8.5);
  });
});
