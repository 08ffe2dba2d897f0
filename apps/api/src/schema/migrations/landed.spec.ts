import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from './index.ts';
import { hashOf } from './landed.ts';

const landed = JSON.parse(
  readFileSync(new URL('./landed.json', import.meta.url), 'utf8'),
) as Record<string, string>;

const names = MIGRATIONS.map(({ name }) => name);

describe('the migrations', () => {
  // A red line here means that a database somewhere already has the old name or the old SQL: write a
  // new migration instead. Only for a migration that is new in this change is its line added.
  it('are the ones in landed.json, with the SQL that they landed with', async () => {
    const now = await Promise.all(
      MIGRATIONS.map(async (Migration) => [Migration.name, await hashOf(new Migration())] as const),
    );
    expect(Object.fromEntries(now)).toEqual(landed);
  });

  it('have the name of their class, and come in the order of their numbers', () => {
    expect(MIGRATIONS.map((Migration) => new Migration().name)).toEqual(names);
    expect([...names].sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13)))).toEqual(names);
  });

  it('keep their hash when the file is formatted anew, and change it with the SQL', async () => {
    const sending = (statement: string) =>
      hashOf({
        up: async (runner) => void (await runner.query(statement)),
        down: async () => undefined,
      });
    const hash = await sending('create table a (b int)');
    expect(await sending('\n    create table a\n      (b int)  ')).toBe(hash);
    expect(await sending('create table a (b text)')).not.toBe(hash);
  });
});
