import { describe, expect, it } from '@jest/globals';
import { usePlaceText } from './use-place-text.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { useShortPlaceText } from '../../../lib/values/short-place-text.ts';

type Place = Parameters<ReturnType<typeof useShortPlaceText>>[0];

function Texts({ place }: { place: Place }) {
  return `${useShortPlaceText()(place)} | ${usePlaceText()(place, true)}`;
}

const named = (...names: string[]) => names.map((name) => ({ code: name, name }));
const textsOf = (place: Partial<Place>, language = 'sv') =>
  renderWithApp(
    <Texts
      place={{ placeScope: 'cross_border', placesAcrossBorder: [], municipalities: [], ...place }}
    />,
    { language },
  ).container.textContent;

describe('where an initiative works, in a cell of a table and on its page', () => {
  it.each<[string, Partial<Place>, string]>([
    ['across the border, nowhere named', {}, 'över gränsen | Över gränsen'],
    [
      'across the border, in the county only',
      { municipalities: named('Haparanda') },
      'Haparanda | Över gränsen och i Haparanda',
    ],
    [
      'across the border only',
      { placesAcrossBorder: ['Torneå', 'Kolari'] },
      'över gränsen: Torneå och Kolari | Över gränsen: Torneå och Kolari',
    ],
    [
      'on both sides',
      { municipalities: named('Haparanda'), placesAcrossBorder: ['Torneå'] },
      'Haparanda, och över gränsen: Torneå | Haparanda, och över gränsen: Torneå',
    ],
    [
      'in many places there',
      { placesAcrossBorder: ['Torneå', 'Pello', 'Kolari', 'Muonio'] },
      'över gränsen: Torneå, Pello och 2 till | Över gränsen: Torneå, Pello, Kolari och Muonio',
    ],
    ['for the whole county', { placeScope: 'county' }, 'hela länet | Hela länet'],
    [
      'in municipalities',
      { placeScope: 'municipalities', municipalities: named('Boden', 'Luleå') },
      'Boden och Luleå | Boden och Luleå',
    ],
  ])('%s', (_what, place, texts) => {
    expect(textsOf(place)).toBe(texts);
  });

  it('is told in English too', () => {
    expect(
      textsOf({ municipalities: named('Haparanda'), placesAcrossBorder: ['Torneå'] }, 'en'),
    ).toBe('Haparanda, and across the border: Torneå | Haparanda, and across the border: Torneå');
  });
});
