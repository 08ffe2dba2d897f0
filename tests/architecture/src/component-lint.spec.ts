import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { root } from './repository.ts';

const eslint = new ESLint({ cwd: root });

/** What lint says of this code as a component of the web. */
async function reports(code: string): Promise<string[]> {
  const filePath = join(root, 'apps/web/src/features/action/components/canary.tsx');
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

const TEXT = 'Text on the page stands in libs/messages, in every language.';
const SWEDISH = 'Swedish text stands in libs/messages.';
const SPREAD = 'Write the fields in place of a literal that is spread.';
const ROLE = 'The page shows what abilities allow; it asks for no role by name.';

describe('lint of a component', () => {
  it.each([
    ['text between tags', 'export const A = () => <p>Sista dag</p>;', TEXT],
    ['text in a label', 'export const A = () => <input aria-label="Search" />;', TEXT],
    ['Swedish in a string', `export const label = 'Åtgärder';`, SWEDISH],
    ['Swedish in a template', 'export const label = (n: number) => `${n} åtgärder`;', SWEDISH],
    ['the name of a role', `export const may = (role: string) => role === 'coordinator';`, ROLE],
    [
      'a literal that is spread',
      'export const a = (b: object) => ({ ...b, ...{ c: 1 } });',
      SPREAD,
    ],
    ['a list that is spread', 'export const a = (b: number[]) => [...b, ...[1, 2]];', SPREAD],
    [
      'fields that are spread into a component',
      `export const A = () => <p {...{ id: 'a', lang: 'sv' }} />;`,
      SPREAD,
    ],
  ])('reports %s', async (_what, code, message) => {
    expect(await reports(code)).toEqual([message]);
  });

  it('lets through what has no text of its own', async () => {
    const code = `export const A = ({ label }: { label: string }) => <p title={label}>{label} · 5</p>;`;
    expect(await reports(code)).toEqual([]);
  });
});
