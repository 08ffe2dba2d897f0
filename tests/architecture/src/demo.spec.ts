import { describe, expect, it } from '@jest/globals';
import { filesBelow, read, readJson } from './repository.ts';

const FOLDER = 'apps/demo';
/** Begins and ends the transaction of the loading, and says what time it is. */
const TRANSACTION = 'apps/demo/src/loading-transaction.ts';
const OPEN_TO_PROGRAMS = 'apps/api/src/use-cases.ts';

const WRITES =
  /\b(insert\s+into|update\s+[\w"]+\s+set|delete\s+from|truncate|merge\s+into|copy\s+[\w"]+\s+from)\b/i;
const STATEMENTS = /\.(query|execute|raw)\s*[(<`]/;
/** What a program could write rows with, past the use cases. */
const WAYS_TO_WRITE = /\b(UnitOfWork|Tx|Database|\w+Repository|db|shaped|sql|DataSource)\b/;

const faultsOf = (path: string, text: string): string[] => [
  ...(WRITES.test(text) ? [`${path} writes rows`] : []),
  ...(path !== TRANSACTION && STATEMENTS.test(text) ? [`${path} sends a statement`] : []),
];

describe('The program that loads the demo', () => {
  it('writes nothing but by the use cases of the product', () => {
    const files = filesBelow(`${FOLDER}/src`).filter((path) => !path.endsWith('.spec.ts'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((path) => faultsOf(path, read(path)))).toEqual([]);
    const { dependencies } = readJson<{ dependencies: Record<string, string> }>(
      `${FOLDER}/package.json`,
    );
    expect(Object.keys(dependencies).filter((name) => /pg|kysely|typeorm/.test(name))).toEqual([]);
  });

  it('is given services, and nothing that writes rows', () => {
    const exported = [...read(OPEN_TO_PROGRAMS).matchAll(/^export [^{]*\{([^}]*)\}/gm)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.trim()),
    );
    expect(exported.length).toBeGreaterThan(20);
    expect(exported.filter((name) => WAYS_TO_WRITE.test(name))).toEqual([]);
  });

  it.each([
    ['an insert', "await pool.query('insert into actor (name) values ($1)', [name]);"],
    ['an update over two lines', 'const text = `update initiative\n  set is_example = true`;'],
    ['any statement of its own', 'const { rows } = await connections.pool.query(text);'],
  ])('is reported where it has %s', (_case, text) => {
    expect(faultsOf('apps/demo/src/canary.ts', text)).not.toEqual([]);
  });
});
