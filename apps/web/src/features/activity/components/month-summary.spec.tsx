import { describe, expect, it } from '@jest/globals';
import type { ActivityMonth } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { MonthSummary } from './month-summary.tsx';

const action = (code: string) => ({ code, text: `Förslag ${code}`, areaCode: 'livsmiljo' });
const october: ActivityMonth = {
  month: '2026-10',
  published: { initiatives: 12, actors: 9 },
  reported: 0,
  ended: 1,
  actors: 2,
  owned: [action('l01'), action('i06')],
  contributed: [],
  released: [],
};

describe('what happened in a month', () => {
  it('is a number for each kind of event, without noughts, and each opens its list', async () => {
    renderWithApp(<MonthSummary month={october} />);
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '12nya initiativfrån 9 aktörer',
      '2åtgärder fick en ansvarigL01, I06',
      '1initiativ nådde sitt slutdatum',
      '2nya aktörer',
    ]);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/initiativ?publicerade=2026-10',
      '/atgarder/l01',
      '/atgarder/i06',
      '/initiativ?slutar=2026-10',
      '/aktorer?nya=2026-10',
    ]);
  });

  it('names eight actions and leads to the rest', async () => {
    const owned = Array.from({ length: 11 }, (_, index) => action(`l${index + 10}`));
    renderWithApp(<MonthSummary month={{ ...october, owned }} />);
    const more = await screen.findByRole('link', { name: 'och 3 till' });
    expect(more.getAttribute('href')).toBe('/det-har-hant?manad=2026-10');
  });

  it('names all actions on the page of the month', async () => {
    const owned = Array.from({ length: 11 }, (_, index) => action(`l${index + 10}`));
    renderWithApp(<MonthSummary month={{ ...october, owned }} hasAll />);
    expect(await screen.findByRole('link', { name: 'L20 Förslag l20' })).not.toBeNull();
    expect(screen.queryByRole('link', { name: /till$/ })).toBeNull();
  });

  it('says it when nothing happened', async () => {
    renderWithApp(
      <MonthSummary
        month={{
          ...october,
          published: { initiatives: 0, actors: 0 },
          ended: 0,
          actors: 0,
          owned: [],
        }}
      />,
    );
    expect(await screen.findByText('Inget nytt hände.')).not.toBeNull();
  });
});
