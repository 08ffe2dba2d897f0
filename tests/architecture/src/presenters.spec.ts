import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { filesBelow, root } from './repository.ts';

const eslint = new ESLint({ cwd: root });
const PRESENTER = 'apps/api/src/modules/canary/canary.presenter.ts';

async function faultsOf(code: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId)
    .filter((rule) => rule === 'no-restricted-syntax');
}

describe('A presenter names each field that goes out', () => {
  it.each([
    ['a spread of a row', 'export const present = (row: object) => ({ ...row, isKnown: true });'],
    [
      'a spread of a part of a row',
      'export const present = (row: { area: object }) => ({ ...row.area });',
    ],
    [
      'the rest of a row that is given',
      'export const present = ({ id: _id, ...rest }: { id: string }) => rest;',
    ],
    [
      'the rest of a row that is taken apart',
      'export function present(row: { id: string }) {\n  const { id: _id, ...rest } = row;\n  return rest;\n}',
    ],
    [
      'the rest of each row of a list',
      'export const present = (rows: { id: string }[]) => rows.map(({ id: _id, ...rest }) => rest);',
    ],
  ])('and is refused for %s', async (_what, code) => {
    expect(await faultsOf(code, PRESENTER)).toEqual(['no-restricted-syntax']);
  });

  it.each([
    [
      'for what another function has presented',
      'export const present = (row: object, named: (row: object) => object) => ({ ...named(row) });',
    ],
    [
      'for a list',
      'export const present = (row: { list: string[] }) => ({ list: [...row.list] });',
    ],
    [
      'for the rest of what a policy answers',
      'export function present(abilities: () => { view: boolean }) {\n  const { view, ...others } = abilities();\n  return view ? others : null;\n}',
    ],
  ])('and is not refused %s', async (_what, code) => {
    expect(await faultsOf(code, PRESENTER)).toEqual([]);
  });

  it('which holds for every presenter of the product', async () => {
    const presenters = filesBelow('apps/api/src/modules').filter((path) =>
      path.endsWith('.presenter.ts'),
    );
    expect(presenters.length).toBeGreaterThan(15);
    const configs = await Promise.all(
      presenters.map(async (path) => ({
        path,
        rules: ((await eslint.calculateConfigForFile(path)) as Config).rules,
      })),
    );
    const unchecked = configs.filter(
      ({ rules }) => (rules['no-restricted-syntax']?.length ?? 0) < 4,
    );
    expect(unchecked.map(({ path }) => path)).toEqual([]);
  });
});

type Config = { readonly rules: Readonly<Record<string, readonly unknown[] | undefined>> };
