import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { KnownOnForm } from './known-on-form.tsx';
import { KnownOnNotice } from './known-on-notice.tsx';

const indicator = (knownOn: string | null): Indicator => ({
  code: 'k-e1-1',
  title: 'Sysselsättning',
  wording: '',
  area: { code: 'kompetens', title: 'Kompetens', position: 3 },
  effectGoal: { code: 'k-e1', title: 'Mål', areaCode: 'kompetens' },
  states: [],
  contributionCount: 0,
  baselineNote: null,
  knownOn,
  recordedOn: ['2026-10-12', '2026-05-04'],
  measures: [],
  initiativeCount: 0,
  sums: [],
  notSummed: [],
});

describe('the days of an indicator', () => {
  it('are chosen in a form that is sent by GET', () => {
    const { container } = renderWithApp(<KnownOnForm indicator={indicator(null)} />);
    const form = container.querySelector('form');
    expect(form).toHaveAttribute('method', 'get');
    expect(form).toHaveAttribute('action', '/indikatorer/k-e1-1');
    const days = screen.getByLabelText<HTMLSelectElement>('Dag då värden lades in');
    expect(days.name).toBe('kand');
    expect(days.value).toBe('');
    expect([...days.options].map(({ value, text }) => [value, text])).toEqual([
      ['', 'I dag'],
      ['2026-10-12', '12\u00a0oktober\u00a02026'],
      ['2026-05-04', '4\u00a0maj\u00a02026'],
    ]);
  });

  it('include a day that somebody has typed into the address', () => {
    renderWithApp(<KnownOnForm indicator={indicator('2026-07-01')} />);
    const days = screen.getByLabelText<HTMLSelectElement>('Dag då värden lades in');
    expect(days.value).toBe('2026-07-01');
    expect(days.options).toHaveLength(4);
  });
});

describe('an earlier state', () => {
  it('is named, with a link to the present state', () => {
    renderWithApp(<KnownOnNotice indicator={indicator('2026-05-04')} />);
    expect(screen.getByText('Så här var det känt 4 maj 2026')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Visa det som är känt i dag' })).toHaveAttribute(
      'href',
      '/indikatorer/k-e1-1',
    );
  });

  it('is not mentioned on the page of today', () => {
    const { container } = renderWithApp(<KnownOnNotice indicator={indicator(null)} />);
    expect(within(container).queryByRole('link')).toBeNull();
  });
});
