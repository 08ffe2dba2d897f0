import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from './index.ts';
import { findMismatch, hashOf } from './landed.ts';

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

describe('a database and the code', () => {
  const known = ['First1764000000001', 'Second1764000000002', 'Third1764000000003'];

  it.each([
    ['is empty', []],
    ['is older', ['First1764000000001']],
    ['is as new as the code', known],
  ])('agree when the database %s', (_case, applied) => {
    expect(findMismatch(applied, known)).toBeUndefined();
  });

  it.each([
    ['is newer', [...known, 'Fourth1764000000004'], 'Fourth1764000000004', true],
    [
      'has an unknown name',
      ['First1764000000001', 'Other1764000000002'],
      'Other1764000000002',
      false,
    ],
    [
      'lacks one in the middle',
      ['First1764000000001', 'Third1764000000003'],
      'Third1764000000003',
      false,
    ],
  ] as const)('differ when the database %s', (_case, applied, name, isNewer) => {
    expect(findMismatch(applied, known)).toEqual({ name, isNewer });
  });

  it('agree when the migration with an earlier name came before its neighbour', () => {
    const applied = names.filter((name) => name !== 'EvidenceFiles1764000000011');
    expect(findMismatch(applied.slice(0, 11), names)).toBeUndefined();
  });
});
