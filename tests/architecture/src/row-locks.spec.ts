import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from './repository.ts';

/** Finds the id by a join, and reads the row afterwards. */
const JOINED = ['apps/api/src/modules/series/series.repository.ts'];

const LOCKS = /\.for(NoKeyUpdate|KeyShare|Share|Update)\(|\bfor (no key )?(update|share)\b/;
const JOINS = /\.\w*Join\(|\bjoin\b/;

/** Every query of a file: those that are built once, and those in templates. */
const queriesOf = (text: string) => [
  ...[...text.matchAll(/\bshaped<[^]*?^\);/gm)].map(([query]) => query),
  ...[...text.matchAll(/\bsql`[^`]*`/g)].map(([query]) => query),
];

describe('a row that is locked', () => {
  const files = filesBelow('apps/api/src').filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.includes('/schema/'),
  );

  it('is locked `for no key update`, so that rows that refer to it can be written meanwhile', () => {
    const strongest = files
      .filter((path) => /\bfor update\b|\.forUpdate\(/.test(read(path)))
      .sort();
    expect(strongest).toEqual([]);
  });

  it('is locked in a statement of its own, so that joined rows are read after the lock is taken', () => {
    const joined = files.filter((path) =>
      queriesOf(read(path)).some((query) => LOCKS.test(query) && JOINS.test(query)),
    );
    expect(joined).toEqual(JOINED);
  });

  it('is found in both ways of writing a query', () => {
    const built =
      "const a = shaped<X>()(() =>\n  db.selectFrom('b').innerJoin('c').forShare(),\n);";
    const both = [...queriesOf(built), ...queriesOf('sql`select from a join b for update`')];
    expect(both.filter((query) => LOCKS.test(query) && JOINS.test(query))).toHaveLength(2);
  });
});
