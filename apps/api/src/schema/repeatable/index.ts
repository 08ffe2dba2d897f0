import { readFileSync } from 'node:fs';

/** The files in the order in which they are applied; a file that others use comes first. */
const IN_ORDER = [
  'indexes',
  'append-only',
  'change',
  'recorded-time',
  'filed-report',
  'observation',
  'published-initiative',
  'dated-initiative',
  'evidence-file',
  'contribution',
  'merged-actor',
  'links',
  'database-purpose',
  'last-administrator',
  'purse',
  'search',
];

/** The present text of every function, trigger and index that entities can't say. */
export const REPEATABLE_SQL = IN_ORDER.map((name) => ({
  name,
  text: readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8'),
}));
