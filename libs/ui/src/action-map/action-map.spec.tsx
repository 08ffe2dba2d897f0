import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mapAreas, mapLabels } from '../testing/map-fixture.ts';
import { codeRange, layoutTiles } from './action-map-model.ts';
import { ActionMap } from './action-map.tsx';
import { renderActionMapSvg } from './render-action-map-svg.ts';

describe('ActionMap', () => {
  it('names every tile by code, words and state, and links it to its action', () => {
    render(<ActionMap areas={mapAreas} labels={mapLabels} />);
    const tile = screen.getByRole('link', { name: 'H03 Proposal h03 LTU owns it. Ends soon.' });
    expect(tile).toHaveAttribute('href', '/atgarder/h03');
    expect(screen.getByRole('group', { name: mapLabels.summary })).toContainElement(tile);
  });

  it('keeps the order and the sections of the strategy', () => {
    render(<ActionMap areas={mapAreas} labels={mapLabels} />);
    expect(screen.getAllByRole('link').map((link) => link.dataset['stop'])).toEqual([
      'h01',
      'h02',
      'h03',
      'r01',
      'r02',
    ]);
    const rail = screen.getByRole('list', { name: 'Rail' });
    expect(within(rail).getAllByRole('link')).toHaveLength(2);
  });

  it('is one stop for the Tab key, and arrow keys reach the other tiles', async () => {
    const user = userEvent.setup();
    render(<ActionMap areas={mapAreas} labels={mapLabels} />);
    const focused = () => (document.activeElement as HTMLElement).dataset['stop'];
    await user.tab();
    expect(focused()).toBe('h01');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('h03');
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toBe('h02');
    await user.keyboard('{End}');
    expect(focused()).toBe('r02');
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe('r02');
    await user.keyboard('{Home}');
    expect(focused()).toBe('h01');
    await user.tab();
    expect(document.body).toHaveFocus();
    await user.tab({ shift: true });
    expect(focused()).toBe('h01');
  });

  it('says which tiles are outside the filter, and leaves them in place', () => {
    render(<ActionMap areas={mapAreas} labels={mapLabels} />);
    expect(screen.getByRole('link', { name: /^R02 .* outside the filter$/ })).toBeVisible();
  });

  it('hides the label of a tile on Escape', async () => {
    const user = userEvent.setup();
    render(<ActionMap areas={mapAreas} labels={mapLabels} />);
    const map = screen.getByRole('group', { name: mapLabels.summary });
    await user.tab();
    await user.keyboard('{Escape}');
    expect(map).toHaveAttribute('data-tip', 'hidden');
    await user.keyboard('{ArrowRight}');
    expect(map).not.toHaveAttribute('data-tip');
  });

  it('explains the shapes that occur, and no others', () => {
    render(<ActionMap areas={mapAreas} labels={mapLabels} />);
    const terms = screen.getAllByRole('definition').map((term) => term.textContent);
    expect(terms).toEqual([
      'owned',
      'claimed',
      'nobody',
      'municipalities with work',
      'thin',
      'stalled',
    ]);
  });

  it('is one picture with its sentence as a stamp', () => {
    render(<ActionMap areas={mapAreas} labels={mapLabels} size="stamp" />);
    expect(screen.getByRole('img', { name: mapLabels.summary })).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('layoutTiles', () => {
  it('starts a new line when one is full, and for each area', () => {
    const options = {
      width: 24,
      tile: 10,
      tileHeight: 12,
      tileSpacing: 2,
      sectionSpacing: 0,
      areaSpacing: 5,
    };
    const { areas, height } = layoutTiles(mapAreas, options);
    expect(areas[0]?.tiles.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [12, 0],
      [0, 14],
    ]);
    expect(areas[1]?.y).toBe(31);
    expect(height).toBe(43);
  });
});

describe('renderActionMapSvg', () => {
  const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is a well-formed picture with its sentence as title', () => {
    const svg = parse(
      renderActionMapSvg(mapAreas, {
        summary: 'A & B < C',
        title: 'Who does "what"?',
        hasAreaNames: true,
        width: 1200,
        height: 630,
      }),
    );
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.querySelector('title')?.textContent).toBe('A & B < C');
    expect(svg.documentElement.getAttribute('height')).toBe('630');
    expect(svg.querySelectorAll('g')).toHaveLength(5);
  });

  it('uses one colour for print in black and white', () => {
    const svg = parse(renderActionMapSvg(mapAreas, { summary: 'x', isMonochrome: true }));
    const inks = [...svg.querySelectorAll('g')].map((group) => group.getAttribute('fill'));
    expect(new Set(inks).size).toBe(1);
  });
});

describe('codeRange', () => {
  it('names the first and the last', () => {
    expect(codeRange([{ code: 'l01' }, { code: 'l07' }])).toBe('L01–L07');
    expect(codeRange([{ code: 'l01' }])).toBe('L01');
    expect(codeRange([])).toBe('');
  });
});
