import { describe, expect, it } from '@jest/globals';
import { chosenPlaces, namesIn, placesOf } from './across-border-places.ts';

const NEIGHBOURS = [
  { country: 'FI', name: 'Torneå', officialName: 'Tornio' },
  { country: 'FI', name: 'Kolari', officialName: null },
  { country: 'NO', name: 'Narvik', officialName: null },
];

describe('places across the border', () => {
  it('are neighbours of the strategy, or others', () => {
    expect(chosenPlaces(['Torneå', 'Barents', 'Narvik'], NEIGHBOURS)).toEqual({
      ticked: ['Torneå', 'Narvik'],
      others: ['Barents'],
    });
  });

  it.each<[string, string[], string[], string[]]>([
    ['neighbours in the order of the strategy', ['Narvik', 'Torneå'], [], ['Torneå', 'Narvik']],
    [
      'others after them, as they were written',
      ['Kolari'],
      ['Bodø', 'Arvika'],
      ['Kolari', 'Bodø', 'Arvika'],
    ],
    ['a neighbour that was written', [], ['kolari'], ['Kolari']],
    ['a neighbour that was written by its official name', [], ['TORNIO'], ['Torneå']],
    ['each once', ['Torneå'], ['Torneå', 'Tornio', 'Bodø', 'Bodø'], ['Torneå', 'Bodø']],
    ['none', [], [], []],
  ])('are kept: %s', (_what, ticked, others, places) => {
    expect(placesOf({ ticked, others }, NEIGHBOURS)).toEqual(places);
  });

  it.each([
    ['Bodø, Murmansk oblast ;  Kvæn  byer,', ['Bodø', 'Murmansk oblast', 'Kvæn byer']],
    [' , ', []],
    ['', []],
  ])('are read from the text «%s»', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
