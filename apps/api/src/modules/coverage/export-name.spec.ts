import { describe, expect, it } from '@jest/globals';
import type { ExportQuery } from './coverage.dto.ts';
import { exportName } from './export-name.ts';

const PLACES = [
  { code: '2513', name: 'Överkalix' },
  { code: '2584', name: 'Kiruna' },
];

describe('The file of an export', () => {
  it.each<[string, Partial<ExportQuery>, string]>([
    ['is called after the actions where all are in it', {}, 'samhandling-atgarder.csv'],
    [
      'names the municipality in letters',
      { municipality: '2513' },
      'samhandling-atgarder-overkalix.csv',
    ],
    [
      'names a municipality of another county by its code',
      { municipality: '0180' },
      'samhandling-atgarder-0180.csv',
    ],
    [
      'names all that is chosen',
      { area: 'kompetens', thin: ['single_actor', 'ends_soon'] },
      'samhandling-atgarder-kompetens-single-actor-ends-soon.csv',
    ],
    ['says only that words are searched for', { q: '../../Ä' }, 'samhandling-atgarder-urval.csv'],
  ])('%s', (_case, query, name) => {
    expect(exportName({ dialect: 'excel', sort: 'order', ...query }, PLACES)).toBe(name);
  });
});
