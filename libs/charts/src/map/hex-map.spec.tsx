import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hexLayout, hexShades, shortNames, type HexCell } from './hex-layout.ts';
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
  it('has a link for each municipality, row by row', () => {
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

  it('shows in the table what its values are computed from', () => {
    render(
      <HexMap
        caption="Initiatives"
        summary="Luleå has most."
        cells={cells}
        tableLabels={{ place: 'Municipality', value: 'Initiatives' }}
        basis={[
          {
            key: 'people',
            label: 'Inhabitants',
            valueOf: (code) => (code === 'Luleå' ? 78_867 : null),
          },
        ]}
      />,
    );
    const rows = screen
      .getAllByRole('row', { hidden: true })
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Municipality', 'Initiatives', 'Inhabitants'],
      ['Boden', '–', '–'],
      ['Kiruna', '2', '–'],
      ['Luleå', '8', '78867'],
    ]);
  });

  it('is one stop for the Tab key, and arrow keys reach the other municipalities', async () => {
    render(
      <HexMap
        caption="Initiatives"
        summary="Luleå has most."
        cells={cells}
        tableLabels={{ place: 'Municipality', value: 'Initiatives' }}
      />,
    );
    const map = screen.getByRole('list', { name: 'Luleå has most.' });
    const links = within(map).getAllByRole('link');
    expect(links.map((link) => link.tabIndex)).toEqual([0, -1, -1]);
    await userEvent.tab();
    expect(links[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(links[1]).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(links[2]).toHaveFocus();
    expect(links.map((link) => link.tabIndex)).toEqual([-1, -1, 0]);
  });

  it('hatches values below zero the other way, and explains the hatching', () => {
    const { container } = render(
      <HexMap
        caption="Distance"
        summary="Kiruna is below."
        scale="gap"
        keyLabels={{ low: 'below', high: 'above' }}
        cells={[cell('Luleå', 3, 3, 2), cell('Kiruna', 3, 0, -2), cell('Boden', 2, 2, null)]}
        tableLabels={{ place: 'Municipality', value: 'Points' }}
      />,
    );
    const fills = [...container.querySelectorAll('.cell [fill]')].map((path) =>
      path.getAttribute('fill')?.replace(/^.*?-(-?\d)\)$/, '$1'),
    );
    expect(fills).toEqual(['-4', '4']);
    expect(container.querySelector('.key')).toHaveTextContent('belowabove');
  });
});

describe('hexLayout', () => {
  it('moves even rows half a hexagon to the right', () => {
    const placed = hexLayout([cell('a', 0, 0, 1), cell('b', 0, 1, 1)]).cells;
    const [even, odd] = placed;
    expect((even?.x ?? 0) - (odd?.x ?? 0)).toBeCloseTo((Math.sqrt(3) * 50) / 2);
  });
});

describe('hexSteps', () => {
  it('leaves zero and unknown values blank, and hatches the highest most densely', () => {
    const shade = hexShades([0, 1, 4, null]);
    expect([0, 1, 2, 3, 4, null].map((value) => shade(value))).toEqual([0, 1, 2, 3, 4, 0]);
    expect(hexShades([0, 0])(0)).toBe(0);
  });

  it('divides the range between the lowest and the highest value', () => {
    const shade = hexShades([70, 75, 90, null], 'range');
    expect([70, 74, 76, 90, null].map((value) => shade(value))).toEqual([1, 1, 2, 4, 0]);
    expect(hexShades([70, 70], 'range')(70)).toBe(1);
  });

  it('uses the same steps on both sides of zero', () => {
    const shade = hexShades([-4, 0, 1, null], 'gap');
    expect([-4, -1, 0, 1, null].map((value) => shade(value))).toEqual([-4, -1, 0, 1, 0]);
  });
});

describe('shortNames', () => {
  it('distinguishes names that begin alike', () => {
    const short = shortNames(['Överkalix', 'Övertorneå', 'Kalix']);
    expect([...short.values()]).toEqual(['ÖVK', 'ÖVT', 'KAL']);
  });
});
