import { describe, expect, it } from '@jest/globals';
import type { MunicipalityRow } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import { municipalityWith } from '../../../testing/municipality-fixtures.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { MunicipalityLead } from './municipality-lead.tsx';

const show = (changes: Partial<MunicipalityRow>, language?: string) =>
  renderWithApp(
    <p data-testid="lead">
      <MunicipalityLead municipality={municipalityWith(changes)} actions={95} />
    </p>,
    { language },
  );
const lead = () => screen.getByTestId('lead').textContent;
const places = (on_site: number, county_only: number, nobody: number) => ({
  places: { on_site, county_only, nobody },
});

describe('the sentence about a municipality', () => {
  it('says what it has of the actions, and each number opens its list', async () => {
    await show({ ...places(40, 19, 36), nobodyUnowned: 11 });
    expect(lead()).toBe(
      'Överkalix har arbete på plats för 40 av 95 åtgärder. För 19 finns bara arbete för hela länet. 36 arbetar ingen med här, och 11 av dem saknar ansvarig.',
    );
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/atgarder?kommun=2513&plats=on_site',
      '/atgarder?kommun=2513&plats=county_only',
      '/atgarder?kommun=2513&plats=nobody',
      '/atgarder?kommun=2513&plats=nobody&ansvar=none,claimed',
    ]);
  });

  it.each([
    [
      { ...places(60, 0, 35), nobodyUnowned: 0 },
      'Överkalix har arbete på plats för 60 av 95 åtgärder. Ingen har bara arbete för hela länet. 35 arbetar ingen med här, men alla har en ansvarig.',
    ],
    [
      { ...places(94, 1, 0), nobodyUnowned: 0 },
      'Överkalix har arbete på plats för 94 av 95 åtgärder. För 1 finns bara arbete för hela länet. Alla har någon som arbetar med dem.',
    ],
  ])('says it when nothing is missing: case %#', async (changes, sentence) => {
    await show(changes);
    expect(lead()).toBe(sentence);
  });

  it('speaks English too', async () => {
    await show({ ...places(40, 19, 36), nobodyUnowned: 11 }, 'en');
    expect(lead()).toBe(
      'Överkalix has work on site for 40 of 95 actions. For 19 there is only work for the whole county. Nobody works on 36 here, and 11 of them have no owner.',
    );
  });
});
