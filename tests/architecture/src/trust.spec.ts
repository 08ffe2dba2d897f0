import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, read, root } from './repository.ts';

const PROMISES = Array.from({ length: 16 }, (_, index) => index + 1);
const SUITES = 'tests/trust/src';
const ENDING = '.trust.ts';
type Row = { promise: number; named: string[]; figure: string };

const text = read('docs/trust.md');
const table = /<!-- promises -->\n([\s\S]*?)<!-- \/promises -->/.exec(text)?.[1] ?? '';
const rows: Row[] = table
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => {
    const [promise = '', named = '', figure = ''] = line.split('|').slice(1);
    return {
      promise: parseInt(promise, 10),
      named: [...named.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      figure: figure.trim(),
    };
  });
const fileOf = (name: string) => (name.includes('/') ? name : `${SUITES}/${name}${ENDING}`);

describe('The table of docs/trust.md', () => {
  it('has every promise, and nothing else', () => {
    expect([...new Set(rows.map(({ promise }) => promise))].sort((a, b) => a - b)).toEqual(
      PROMISES,
    );
  });

  it('gives each promise a suite and a figure', () => {
    const bare = rows.filter(({ named, figure }) => named.length === 0 || figure === '');
    expect(bare).toEqual([]);
  });

  it('names only suites and specs that are there', () => {
    const missing = rows
      .flatMap(({ named }) => named.map(fileOf))
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  it('names every suite, with the promise that the suite names', () => {
    const suites = filesBelow(SUITES).filter((path) => path.endsWith(ENDING));
    expect(suites.length).toBeGreaterThan(0);
    for (const path of suites) {
      const promise = Number(/^ {2}promise: (\d+),$/m.exec(read(path))?.[1]);
      const naming = rows.filter(({ named }) => named.map(fileOf).includes(path));
      expect([path, naming.map((row) => row.promise)]).toEqual([
        path,
        expect.arrayContaining([promise]),
      ]);
    }
  });
});
