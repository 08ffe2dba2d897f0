import { describe, expect, it } from '@jest/globals';
import type { EffectGoal } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { EffectGoalMunicipalities } from './effect-goal-municipalities.tsx';

type Municipality = EffectGoal['municipalities'][number];

const place = (
  code: string,
  name: string,
  initiatives: number,
  inhabitants: Municipality['inhabitants'],
  perInhabitants: string | null,
): Municipality => ({ code, name, initiatives, inhabitants, perInhabitants });
const count = (value: string, period = '2025') => ({ value, period, source: 'Kolada' });

const LULEA = place('2580', 'Luleå', 4, count('78867'), '0.51');
const PAJALA = place('2521', 'Pajala', 1, count('5760', '2024'), '1.74');
const HAPARANDA = place('2583', 'Haparanda', 2, null, null);

async function show(municipalities: Municipality[], language?: string) {
  const region = {
    name: 'Norrbotten',
    countyCode: '25',
    nationName: 'Riket',
    municipalities: municipalities.map(({ code, name }, at) => ({
      code,
      name,
      hex: { column: at, row: 0 },
    })),
  };
  const effectGoal = {
    code: 'l-e1',
    municipalities,
    countyWideInitiatives: 0,
    reach: { municipalitiesWithout: [] as { code: string; name: string }[] },
  } as EffectGoal;
  const view = renderWithApp(
    <Suspense>
      <EffectGoalMunicipalities effectGoal={effectGoal} />
    </Suspense>,
    { language, api: { '/strategies/current': { region, areas: [] } } },
  );
  await screen.findAllByRole('figure');
  return view;
}

const second = () =>
  screen.getByRole('figure', { name: /per 10[ ,\u00a0]000 in(vånare|habitants)/, hidden: true });

describe('the map of municipalities', () => {
  it('shows the number of initiatives, and per inhabitant in a fold', async () => {
    const { container } = await show([LULEA, PAJALA, HAPARANDA]);
    const folded = [...container.querySelectorAll('details')].find((one) => one.contains(second()));
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('summary')).toHaveTextContent('Visa per 10 000 invånare');
    const list = within(second()).getByRole('list', { hidden: true });
    expect(
      within(list)
        .getAllByRole('link', { hidden: true })
        .map((link) => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Luleå: 0,51', '/initiativ?effektmal=l-e1&kommun=2580'],
      ['Pajala: 1,74', '/initiativ?effektmal=l-e1&kommun=2521'],
      ['Haparanda: –', '/initiativ?effektmal=l-e1&kommun=2583'],
    ]);
  });

  it.each([
    [
      'sv',
      /Räknat på antalet invånare har Pajala flest initiativ: 1,74 per 10 000 invånare\. Hur många som bor i Haparanda är inte känt\./,
      'Antal invånare år 2024 och år 2025. Källa: Kolada.',
    ],
    [
      'en',
      /Most initiatives for the number of inhabitants: Pajala, with 1\.74 per 10,000 inhabitants\. How many live in Haparanda is not known\./,
      'Number of inhabitants in 2024 and in 2025. Source: Kolada.',
    ],
  ])(
    'says in %s where most is done for its size, and from which years',
    async (language, sentence, source) => {
      await show([LULEA, PAJALA, HAPARANDA], language);
      expect(second()).toHaveTextContent(sentence);
      expect(second()).toHaveTextContent(source);
    },
  );

  it('shows the figures it is computed from, in the table and in the file', async () => {
    await show([LULEA, HAPARANDA]);
    const rows = within(second())
      .getAllByRole('row', { hidden: true })
      .map((row) =>
        [...row.children].map(({ textContent }) => textContent?.replaceAll('\u00a0', ' ')),
      );
    expect(rows).toEqual([
      ['Kommun', 'Initiativ per 10 000 invånare', 'Initiativ', 'Invånare'],
      ['Haparanda', '–', '2', '–'],
      ['Luleå', '0,51', '4', '78 867'],
    ]);
    const file = within(second()).getByRole('link', { name: /CSV/, hidden: true });
    expect(file).toHaveAttribute('download', 'l-e1-kommuner-per-invanare.csv');
    expect(decodeURIComponent(file.getAttribute('href') ?? '')).toContain('Luleå;0,51;4;78867');
  });

  it('shows only the number without figures of inhabitants, or without initiatives', async () => {
    const { unmount } = await show([HAPARANDA]);
    expect(screen.getAllByRole('figure')).toHaveLength(1);
    unmount();
    await show([{ ...LULEA, initiatives: 0, perInhabitants: '0.00' }]);
    expect(screen.getAllByRole('figure')).toHaveLength(1);
  });
});
