import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REPEATABLE_SQL } from './index.ts';

describe('the files of SQL', () => {
  it('are all applied', () => {
    const inFolder = readdirSync(new URL('.', import.meta.url)).filter((name) =>
      name.endsWith('.sql'),
    );
    expect(REPEATABLE_SQL.map(({ name }) => `${name}.sql`).sort()).toEqual(inFolder.sort());
  });
});
