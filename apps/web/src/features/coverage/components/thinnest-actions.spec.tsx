import { describe, expect, it } from '@jest/globals';
import type { ActionTile } from '@samhandling/contract';
import { countCoverages } from '@samhandling/domain';
import { screen } from '@testing-library/react';
import { coverageWith, summaryWith, tileWith } from '../../../testing/coverage-fixtures.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { StartMap } from './start-map.tsx';
import { ThinnestActions } from './thinnest-actions.tsx';

const thin = (reach: number) => [
  {
    fact: 'narrow_reach' as const,
    params: { reach, municipalities: 14, depth: 1 },
    endsOn: null,
  },
];
const active = (code: string, changes: Partial<ActionTile>) =>
  tileWith({ code, text: `Förslag ${code}`, activity: 'ongoing', active: 3, ...changes });

const withTiles = (actions: ActionTile[]) => {
  const count = (holds: (tile: ActionTile) => boolean) => actions.filter(holds).length;
  const summary = summaryWith({
    actions: actions.length,
    ongoing: count(({ activity }) => activity === 'ongoing'),
    owned: count(({ ownership }) => ownership === 'owned'),
    withoutOwner: count(({ ownership }) => ownership === 'none'),
    thin: count((tile) => tile.thin.length > 0),
    thinBy: {
      ...countCoverages([]).thinBy,
      narrow_reach: count((tile) => tile.thin.length > 0),
    },
  });
  return coverageWith({
    summary,
    areas: [
      {
        code: 'livsmiljo',
        title: 'Livsmiljö',
        position: 1,
        summary,
        matching: summary,
        initiatives: 0,
        active: 0,
        sections: [{ code: 'avsnitt', title: 'Avsnitt', actions }],
      },
    ],
  });
};

const BROAD = active('l01', { reach: 12, ownership: 'owned', lead: 'LTU' });
const FEW = active('l02', { reach: 4, thin: thin(4), ownership: 'owned', lead: 'LTU' });
const FEWER = active('l03', { reach: 2, thin: thin(2) });

describe('where most is missing', () => {
  it('are the thinnest actions, with what makes them thin and a link to all of them', async () => {
    renderWithApp(<ThinnestActions coverage={withTiles([BROAD, FEW, FEWER])} />);
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'L03 Förslag l03Når 2 av 14 kommuner',
      'L02 Förslag l02Når 4 av 14 kommuner',
    ]);
    const all = screen.getByRole('link', { name: 'Alla 2 tunna åtgärder, tunnast först' });
    expect(all.getAttribute('href')).toMatch(/^\/atgarder\?tunt=narrow_reach,.*&sortera=thin$/);
  });

  it('begin with those that nobody works on, and are five', async () => {
    const idle = tileWith({ code: 'l09', text: 'Förslag l09' });
    const many = Array.from({ length: 6 }, (_, index) => ({ ...FEW, code: `k0${index}` }));
    renderWithApp(<ThinnestActions coverage={withTiles([BROAD, ...many, idle])} />);
    const rows = await screen.findAllByRole('listitem');
    expect(rows).toHaveLength(5);
    expect(rows[0]?.textContent).toBe('L09 Förslag l09Ingen ansvarar. Inget initiativ.');
    expect(
      screen.getByRole('link', { name: 'Alla 8 åtgärder, tunnast först' }).getAttribute('href'),
    ).toBe('/atgarder?sortera=thin');
  });

  it('are none when nothing is thin', async () => {
    renderWithApp(<ThinnestActions coverage={withTiles([BROAD])} />);
    expect(await screen.findByText('Ingen åtgärd är tunn.')).not.toBeNull();
  });
});

describe('what stands beside an area of the picture', () => {
  const notes = () =>
    screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href')?.startsWith('/atgarder?'))
      .map((link) => [link.textContent, link.getAttribute('href')]);

  it('is only what is true of it', async () => {
    renderWithApp(<StartMap coverage={withTiles([BROAD, FEW])} />);
    await screen.findAllByRole('link');
    expect(notes()).toEqual([
      ['1 når inte halva länet', '/atgarder?omrade=livsmiljo&tunt=narrow_reach'],
    ]);
  });

  it('is at most two lines, who owns and what has no work before what is thin', async () => {
    renderWithApp(<StartMap coverage={withTiles([BROAD, FEWER, tileWith({ code: 'l09' })])} />);
    await screen.findAllByRole('link');
    expect(notes().map(([text]) => text)).toEqual([
      '2 av 3 saknar ansvarig',
      '1 har inget arbete som pågår',
    ]);
  });
});
