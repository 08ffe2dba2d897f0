import { describe, expect, it } from '@jest/globals';
import { writtenPlace } from './written-place.ts';

const PLACES = [
  { code: '25', name: 'Norrbotten' },
  { code: '00', name: 'Riket' },
  { code: '2584', name: 'Kiruna' },
  { code: '2580', name: 'Luleå' },
  { code: '2582', name: 'Boden' },
  { code: '2514', name: 'Kalix' },
  { code: '2560', name: 'Älvsbyn' },
  { code: '0180', name: 'Stockholm' },
];

describe('a place as it is written', () => {
  it.each([
    ['2584', '2584'],
    ['Kiruna', '2584'],
    ['2584 Kiruna', '2584'],
    ['2584\u00a0Kiruna', '2584'],
    ['Kiruna (2584)', '2584'],
    ['2584 - Kiruna kommun', '2584'],
    ['Luleå kommun', '2580'],
    ['LULEÅ', '2580'],
    ['Lulea\u030a', '2580'],
    ['Bodens kommun', '2582'],
    ['Kalix kommun', '2514'],
    ['Älvsbyns kommun', '2560'],
    ['A\u0308lvsbyn', '2560'],
    ['Norrbottens län', '25'],
    ['25 Norrbottens län', '25'],
    ['Region Norrbotten', '25'],
    ['0025', '25'],
    ['00', '00'],
    ['0', '00'],
    ['0000', '00'],
    ['00 Riket', '00'],
    ['Sverige', '00'],
    ['180', '0180'],
    ['180 Stockholm', '0180'],
    ['2584 Luleå', undefined],
    ['9999 Luleå', undefined],
    ['Umeå', undefined],
    ['2480', undefined],
    ['25840', undefined],
    ['', undefined],
    ['Källa: SCB', undefined],
  ])('%j is %j', (written, code) => {
    expect(writtenPlace(written, PLACES)).toBe(code);
  });
});
