import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { useDates } from './dates.ts';
import { usePeriodText } from './period-text.ts';
import { useValueFormat } from './value-format.ts';

function Written() {
  const { date, month, dateTime } = useDates();
  const { value, exactValue, change } = useValueFormat();
  const period = usePeriodText();
  const texts = [
    date('2026-03-01'),
    month('2026-03-01'),
    dateTime('2026-03-01T13:05:00Z'),
    period('2026M04'),
    period('2026Q2'),
    value('48.8', 'percent'),
    value('1250000.5', 'million_tonnes'),
    exactValue('62.0', 'persons'),
    change('2', 'percent'),
    value('3', 'elever per lärare'),
  ];
  return texts.map((text) => <li key={text}>{text}</li>);
}

describe('Days and figures with units in a text', () => {
  it('break over no line, and a period only after its preposition', async () => {
    renderWithApp(<Written />);
    const items = await screen.findAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent.replaceAll('\u00a0', '_'))).toEqual([
      '1_mars_2026',
      'mars_2026',
      '1_mars_2026_kl._14:05',
      'i april_2026',
      'kvartal_2_2026',
      '48,8_%',
      '1_250_000,5_miljoner_ton',
      '62,0_personer',
      '2_procentenheter',
      '3_elever per lärare',
    ]);
  });
});
