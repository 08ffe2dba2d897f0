import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { read, root } from './repository.ts';

const VERDICTS = ['holds', 'does not apply', 'falls short'];
const ITEMS = { '1': 70, '2': 183 };

interface Row {
  id: string;
  level: string;
  asks: string;
  verdict: string;
  how: string;
}

const table = read('docs/asvs.md');

/** Every row with an id; the lines between are headings and words. */
const rows: Row[] = table
  .split('\n')
  .filter((line) => /^\| *\d/.test(line))
  .map((line) => {
    const [id = '', level = '', asks = '', verdict = '', how = '', ...rest] = line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    if (rest.length > 0) throw new Error(`Row ${id} has too many cells.`);
    return { id, level, asks, verdict, how };
  });

/** What stands in backticks and looks like a path of the repository. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) =>
      /^(apps|libs|tests|tools|docs|docker)\/|^[\w.-]+\.(md|json|mjs)$|^\.\w+/.test(path),
    )
    .filter((path) => !/[*\s]/.test(path));
}

const missing = (text: string) => pathsIn(text).filter((path) => !existsSync(join(root, path)));

describe('docs/asvs.md', () => {
  it('has the 253 requirements of levels 1 and 2, each once', () => {
    for (const [level, count] of Object.entries(ITEMS)) {
      expect([level, rows.filter((row) => row.level === level).length]).toEqual([level, count]);
    }
    const ids = rows.map(({ id }) => id);
    expect(ids.length).toBe(253);
    expect(ids.filter((id) => !/^(1[0-7]|[1-9])\.[1-9]\d?\.[1-9]\d?$/.test(id))).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has each under the chapter of its number', () => {
    const wrong = table
      .split(/^## V/m)
      .slice(1)
      .flatMap((part) => {
        const chapter = /^\d+/.exec(part)?.[0] ?? '';
        return [...part.matchAll(/^\| *([\d.]+) \|/gm)]
          .map(([, id = '']) => id)
          .filter((id) => id.split('.')[0] !== chapter);
      });
    expect(wrong).toEqual([]);
  });

  it('says of each what it asks, and one of three verdicts with how or why', () => {
    const unsaid = rows.filter(
      ({ asks, verdict, how }) =>
        !VERDICTS.includes(verdict) || asks.length < 10 || how.length < 10,
    );
    expect(unsaid).toEqual([]);
  });

  it('names a place for each that holds, and what would be needed where one falls short', () => {
    const held = rows.filter(({ verdict }) => verdict === 'holds');
    expect(held.filter(({ how }) => pathsIn(how).length === 0)).toEqual([]);
    const short = rows.filter(({ verdict }) => verdict === 'falls short');
    expect(short.filter(({ how }) => !how.includes('Needed: '))).toEqual([]);
  });

  it('sums up what it says', () => {
    const [, summary = ''] = /<!-- summary -->\n([\s\S]*?)\n<!-- \/summary -->/.exec(table) ?? [];
    const counted = (verdict?: string) => {
      const those = rows.filter((row) => verdict === undefined || row.verdict === verdict);
      const first = those.filter(({ level }) => level === '1').length;
      return `| ${verdict ?? 'all'} | ${first} | ${those.length - first} | ${those.length} |`;
    };
    expect(summary.split('\n').slice(2)).toEqual([...VERDICTS.map(counted), counted()]);
  });
});

describe.each(['docs/asvs.md', 'docs/security.md', 'docs/security-log.md', 'SECURITY.md'])(
  '%s',
  (document) => {
    it('points only at what is there', () => {
      expect(pathsIn(read(document)).length).toBeGreaterThan(1);
      expect(missing(read(document))).toEqual([]);
    });
  },
);

describe('docs/security.md', () => {
  it('names limits that stand in the files that it names', () => {
    const limits = [...read('docs/security.md').matchAll(/\| `([A-Z_]+)` \| `([^`]+)` \|$/gm)];
    expect(limits.length).toBeGreaterThan(8);
    const wrong = limits
      .filter(([, name, path]) => !new RegExp(`const ${name}\\b`).test(read(String(path))))
      .map(([, name, path]) => `${name} in ${path}`);
    expect(wrong).toEqual([]);
  });
});
