import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { paths } from '../../../lib/paths.ts';
import { municipalityWith } from '../../../testing/municipality-fixtures.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { PlaceNumbers } from './place-numbers.tsx';
import { sortMunicipalities } from './sort-municipalities.ts';

const ROWS = [
  municipalityWith({ places: { on_site: 6, county_only: 54, nobody: 35 } }),
  municipalityWith({
    code: '2580',
    name: 'Luleå',
    slug: 'lulea',
    places: { on_site: 57, county_only: 17, nobody: 21 },
  }),
  municipalityWith({
    code: '2560',
    name: 'Älvsbyn',
    slug: 'alvsbyn',
    places: { on_site: 8, county_only: 48, nobody: 39 },
  }),
];

describe('the numbers of municipalities', () => {
  it('open the lists behind them, and the names the pages', async () => {
    renderWithApp(<PlaceNumbers rows={ROWS} actions={95} current="2513" />);
    const [, own, lulea] = await screen.findAllByRole('row');
    if (!own || !lulea) throw new Error('Two rows are missing.');
    expect(within(own).getByRole('rowheader').querySelector('a')).toBeNull();
    expect(
      within(lulea)
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Luleå', '/kommuner/lulea'],
      ['57', '/atgarder?kommun=2580&plats=on_site'],
      ['17', '/atgarder?kommun=2580&plats=county_only'],
      ['21', '/atgarder?kommun=2580&plats=nobody'],
    ]);
    expect(within(lulea).getByRole('link', { name: /Luleå: 57 med/ })).not.toBeNull();
  });

  it('are sorted by the heads, which say how', async () => {
    renderWithApp(
      <PlaceNumbers
        rows={ROWS}
        actions={95}
        sorted={{ key: 'nobody', isFalling: true }}
        sortHref={(key) => paths.municipalities({ sortera: key })}
      />,
    );
    const heads = await screen.findAllByRole('columnheader');
    expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual([
      null,
      null,
      null,
      'descending',
    ]);
    expect(screen.getByRole('link', { name: 'ingen' }).getAttribute('href')).toBe(
      '/kommuner?sortera=nobody',
    );
  });
});

describe('the order of municipalities', () => {
  it.each([
    ['', ['Överkalix', 'Luleå', 'Älvsbyn']],
    ['name', ['Luleå', 'Älvsbyn', 'Överkalix']],
    ['-name', ['Överkalix', 'Älvsbyn', 'Luleå']],
    ['nobody', ['Luleå', 'Överkalix', 'Älvsbyn']],
    ['-on_site', ['Luleå', 'Älvsbyn', 'Överkalix']],
  ])('%j is %j', (sort, names) => {
    expect(sortMunicipalities(ROWS, sort).map(({ name }) => name)).toEqual(names);
  });
});
