import { describe, expect, it } from '@jest/globals';
import {
  measureOf,
  observationOf,
  published,
  seriesOf,
  stated,
} from '../../../lib/targets/measure.fixture.ts';
import { valueGroups } from './observation-groups.ts';

describe('every value', () => {
  it('stands with its group, county and nation together, the municipalities last', () => {
    const measure = measureOf([
      seriesOf('2580', published({ 2023: '82' })),
      seriesOf('25', published({ 2022: '79', 2023: '80' })),
      seriesOf('00', published({ 2023: '78' })),
      seriesOf('25', published({ 2023: '77' }), { sex: 'women' }),
      seriesOf('25', [], { sex: 'men' }),
    ]);
    const groups = valueGroups([measure]);
    expect(groups.map(({ series, lines }) => [series?.sex, lines.length])).toEqual([
      [null, 3],
      ['women', 1],
      [undefined, 1],
    ]);
    expect(groups[0]?.lines.map(({ observation }) => observation.period)).toEqual([
      '2023',
      '2023',
      '2022',
    ]);
  });

  it('keeps what the strategy states beside what is published for the same period', () => {
    const one = seriesOf('25', [
      ...stated({ 2017: '81.5' }),
      observationOf('2017', '81.3', { revision: 2 }),
    ]);
    const [group] = valueGroups([measureOf([one])]);
    expect(group?.lines.map(({ observation }) => observation.revision)).toEqual([0, 2]);
    expect(new Set(group?.lines.map(({ key }) => key)).size).toBe(2);
  });
});
