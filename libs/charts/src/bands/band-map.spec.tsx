import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BandMap, type BandMapProps } from './band-map.tsx';

const counted = { initiatives: 3, observed: 1 };
const props: BandMapProps = {
  caption: 'Vilka som bidrar till vad',
  summary: '3 initiativ',
  table: {
    columns: [{ key: 'side', label: 'Typ av aktör' }],
    rows: [{ key: 'firms', cells: ['Företag'] }],
  },
  blocks: [
    {
      key: 'towns',
      label: 'Kommuner',
      countLabel: '2 initiativ',
      bandsLabel: '2 till Livsmiljöer',
      href: '/k?typ=towns',
      ...counted,
    },
    {
      key: 'firms',
      label: 'Företag',
      countLabel: '1 initiativ',
      bandsLabel: '1 säger inte',
      href: '/k?typ=firms',
      ...counted,
    },
  ],
  groups: [
    {
      key: 'homes',
      area: 1,
      head: { label: 'Livsmiljöer', countLabel: '2 initiativ', href: '/k?omrade=homes' },
      rows: [
        { key: 'e1', label: 'L-E1', countLabel: '2 initiativ', href: '/k?mal=e1', ...counted },
        { key: 'e2', label: 'L-E2', countLabel: '0 initiativ', initiatives: 0, observed: 0 },
      ],
    },
    {
      key: 'none',
      rows: [
        { key: 'none', label: 'Säger inte', countLabel: '1 initiativ', href: '/k?s', ...counted },
      ],
    },
  ],
  bands: [
    { block: 'towns', group: 'homes', value: 2, label: 'Kommuner till Livsmiljöer', href: '/k?a' },
    { block: 'firms', group: 'none', value: 1, label: 'Företag säger inte', href: '/k?b' },
  ],
  labels: {
    blocks: 'Typ av aktör',
    rows: 'Effektmål',
    observed: 'iakttagen',
    expected: 'väntad',
    hint: 'Välj ett mål',
  },
  switcher: null,
};

const list = (name: string) => screen.getByRole('list', { name });

describe('The map of bands', () => {
  it('says of each block where its bands lead, and hides the bands from who listens', () => {
    render(<BandMap {...props} />);
    const names = within(list('Typ av aktör')).getAllByRole('link');
    expect(names.map((link) => link.textContent)).toEqual([
      'Kommuner 2 initiativ: 2 till Livsmiljöer',
      'Företag 1 initiativ: 1 säger inte',
    ]);
    expect(screen.queryByRole('link', { name: /Kommuner till Livsmiljöer/ })).toBeNull();
  });

  it('is one stop for each list, and arrows walk its links', async () => {
    render(<BandMap {...props} />);
    const person = userEvent.setup();
    const focused = () => document.activeElement?.getAttribute('href');
    await person.tab();
    expect(focused()).toBe('/k?typ=towns');
    await person.keyboard('{ArrowDown}');
    expect(focused()).toBe('/k?typ=firms');
    await person.tab();
    expect(focused()).toBe('/k?omrade=homes');
    await person.keyboard('{End}');
    expect(focused()).toBe('/k?s');
    await person.tab({ shift: true });
    expect(focused()).toBe('/k?typ=firms');
  });

  it('has no link where there is nothing to come closer to', () => {
    render(<BandMap {...props} />);
    const effectGoals = within(list('Effektmål'));
    expect(effectGoals.getByRole('link', { name: /^L-E1/ })).toBeTruthy();
    expect(effectGoals.queryByRole('link', { name: /L-E2/ })).toBeNull();
    expect(effectGoals.getByText(/L-E2/)).toBeTruthy();
  });
});
