import { fileOf, importAddress, previewAddress } from '../../file-fixtures.ts';
import type { RowKind } from './world.ts';
import type { Request } from './request.ts';

const simple = (path: string, ...about: RowKind[]): Request => ({
  about: about.length > 0 ? about : ['nothing'],
  ask: () => ({ path }),
});
const ofRun = (name: string, body?: object): Request => ({
  about: ['run'],
  ask: ({ row }) => ({ path: `/import-runs/${row.id}${name}`, body, version: row.version }),
});
const sourceBody = () => ({
  mapping: {
    provider: 'kolada',
    kpi: 'N01951',
    municipality: '2580',
    gender: 'T',
    periodForm: 'year',
  },
  unit: 'persons',
  interval: 'weekly',
  storesWithoutReview: false,
  credit: 'Kolada',
  nextPublicationOn: null,
});
const part = { placeCode: '25', sex: null, birth: null, ageGroup: null };
let calls = 0;
/** Another one each time, so that each call changes something. */
const another = () => (calls += 1);

/** Series, their values, where they come from and what was fetched. */
export const IMPORT_REQUESTS: Readonly<Record<string, Request>> = {
  'GET /series': simple('/series'),
  'POST /measures/{code}/series': {
    about: ['nothing'],
    ask: () => ({
      path: '/measures/l-e1-1-invanare/series',
      body: { ...part, ageGroup: `${another()} år`, unit: 'persons' },
    }),
  },
  'GET /measures/{code}/breaks': {
    about: ['break'],
    ask: ({ row }) => ({ path: `/measures/${row.parentId}/breaks` }),
  },
  'POST /measures/{code}/breaks': {
    about: ['nothing'],
    ask: () => ({
      path: '/measures/l-e1-1-invanare/breaks',
      body: { period: '2022', note: `Ny källa ${another()}.` },
    }),
  },
  'DELETE /series-breaks/{id}': {
    about: ['break'],
    ask: ({ row }) => ({ path: `/series-breaks/${row.id}` }),
  },
  'GET /measures/{code}/observations': simple('/measures/l-e1-1-invanare/observations'),
  'POST /measures/{code}/retractions': {
    about: ['observation'],
    ask: ({ row }) => ({
      path: `/measures/${row.parentId}/retractions`,
      body: {
        ...part,
        placeCode: '2580',
        ageGroup: row.id,
        unit: 'persons',
        period: '2024',
        revision: 1,
        reason: 'Fel.',
      },
    }),
  },
  'POST /measures/{code}/observations': {
    about: ['nothing'],
    ask: () => ({
      path: '/measures/l-e1-1-invanare/observations',
      body: {
        ...part,
        unit: 'persons',
        period: '2024',
        value: String(another()),
        source: 'SCB',
        method: 'Avläst.',
        note: '',
        reason: 'Prov.',
      },
    }),
  },
  'GET /series-sources': { about: ['source'], ask: () => ({ path: '/series-sources?limit=100' }) },
  'GET /series-sources/{id}': {
    about: ['source'],
    ask: ({ row }) => ({ path: `/series-sources/${row.id}` }),
  },
  'POST /series-sources': {
    about: ['series'],
    ask: ({ row }) => ({
      path: '/series-sources',
      body: { ...sourceBody(), seriesId: row.id },
    }),
  },
  'PUT /series-sources/{id}': {
    about: ['source'],
    ask: ({ row }) => ({
      path: `/series-sources/${row.id}`,
      body: sourceBody(),
      version: row.version,
    }),
  },
  'DELETE /series-sources/{id}': {
    about: ['source'],
    ask: ({ row }) => ({ path: `/series-sources/${row.id}`, version: row.version }),
  },
  'GET /import-runs': { about: ['run'], ask: () => ({ path: '/import-runs?limit=100' }) },
  'GET /import-runs/{id}': ofRun(''),
  'GET /import-runs/{id}/changes': ofRun('/changes'),
  'POST /import-runs': {
    about: ['source'],
    ask: ({ row }) => ({ path: '/import-runs', body: { sourceIds: [row.id] } }),
  },
  'POST /import-file-previews': {
    about: ['nothing'],
    changesNothing: true,
    ask: () => ({
      path: previewAddress({ name: 'folk.csv' }),
      body: fileOf('År;Antal\n2023;1\n', 'text/csv'),
    }),
  },
  'POST /import-files': {
    about: ['nothing'],
    ask: () => ({
      path: importAddress({
        name: 'folk.csv',
        source: 'SCB',
        method: 'Avläst.',
        placeCode: '25',
        measureCode: 'l-e1-1-invanare',
        unit: 'persons',
        periodColumn: 'År',
        valueColumn: 'Antal',
      }),
      body: fileOf(`År;Antal\n2023;${another()}\n`, 'text/csv'),
    }),
  },
  'POST /import-runs/{id}/resumption': ofRun('/resumption'),
  'POST /import-runs/{id}/storing': ofRun('/storing'),
  'POST /import-runs/{id}/discarding': ofRun('/discarding', { reason: 'Ser fel ut.' }),
};
