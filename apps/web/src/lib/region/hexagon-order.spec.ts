import { describe, expect, it } from '@jest/globals';
import { inHexagonOrder } from './hexagon-order.ts';

const place = (name: string, column: number, row: number) => ({
  code: name,
  name,
  hex: { column, row },
});

describe('the order of the map', () => {
  it('goes from north to south and from west to east, and says where a row begins', () => {
    const county = [
      place('Luleå', 3, 3),
      place('Pajala', 4, 1),
      place('Kiruna', 3, 0),
      place('Gällivare', 3, 1),
    ];
    expect(inHexagonOrder(county).map(({ name, startsRow }) => [name, startsRow])).toEqual([
      ['Kiruna', true],
      ['Gällivare', true],
      ['Pajala', false],
      ['Luleå', true],
    ]);
  });
});
