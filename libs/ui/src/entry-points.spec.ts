import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Every file that an entry reaches, and every package that they import. */
function reach(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, from = ''] of source.matchAll(/from '([^']+)'/g)) {
      if (!from.startsWith('.')) packages.add(from);
      else if (/\.tsx?$/.test(from)) visit(resolve(dirname(file), from));
    }
  };
  visit(resolve(here, entry));
  return { files, packages };
}

describe('entry points', () => {
  it('keeps react-aria out of what a page that is only read loads', () => {
    const { files, packages } = reach('index.ts');
    expect(files.size).toBeGreaterThan(20);
    expect([...packages].filter((name) => name.startsWith('react-aria'))).toEqual([]);
  });

  it('finds react-aria where it is', () => {
    expect([...reach('forms.ts').packages].join()).toContain('react-aria-components');
  });

  it('draws the map as a file without React or style sheets', () => {
    expect([...reach('action-map/render-action-map-svg.ts').packages]).toEqual([]);
  });
});
