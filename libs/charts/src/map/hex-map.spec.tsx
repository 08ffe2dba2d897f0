import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { hexLayout, hexSteps, shortNames, type HexCell } from './hex-layout.ts';
import { HexMap } from './hex-map.tsx';

const cell = (name: string, column: number, row: number, value: number | null): HexCell => ({
  code: name,
  name,
  column,
  row,
  value,
  href: `/aktorer?kommun=${name}`,
});
const cells = [cell('Luleå', 3, 3, 8), cell('Kiruna', 3, 0, 2), cell('Boden', 2, 2, null)];

describe('HexMap', () => {
  it('has a link for each municipality, in the order that the eye goes', () => {
    render(
      <HexMap
        caption="Initiatives"
        summary="Luleå has most."
        cells={cells}
        tableLabels={{ place: 'Municipality', value: 'Initiatives' }}
      />,
    );
    const map = screen.getByRole('list', { name: 'Luleå has most.' });
    const names = within(map)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(names).toEqual(['Kiruna: 2', 'Boden: –', 'Luleå: 8']);
  });
});

describe('hexLayout', () => {
  it('sets even rows half a hexagon to the right', () => {
    const placed = hexLayout([cell('a', 0, 0, 1), cell('b', 0, 1, 1)]).cells;
    const [even, odd] = placed;
    expect((even?.x ?? 0) - (odd?.x ?? 0)).toBeCloseTo((Math.sqrt(3) * 50) / 2);
  });
});

describe('hexSteps', () => {
  it('leaves nought and unknown blank, and the highest densest', () => {
    const step = hexSteps([0, 1, 4, null]);
    expect([0, 1, 2, 3, 4, null].map((value) => step(value))).toEqual([0, 1, 2, 3, 4, 0]);
    expect(hexSteps([0, 0])(0)).toBe(0);
  });
});

describe('shortNames', () => {
  it('tells apart names that begin alike', () => {
    const short = shortNames(['Överkalix', 'Övertorneå', 'Kalix']);
    expect([...short.values()]).toEqual(['ÖVK', 'ÖVT', 'KAL']);
  });
});
