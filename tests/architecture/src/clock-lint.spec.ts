import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { root } from './repository.ts';

const eslint = new ESLint({ cwd: root });

async function rulesBroken(filePath: string, line: string): Promise<string[]> {
  const imported = line.includes('sql') ? "import { sql } from 'kysely';\n" : '';
  const code = `${imported}export const canary = ${line};\n`;
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId ?? 'unreadable') ?? [];
}

const slice = (file: string) => `apps/api/src/modules/${file}`;

describe('A slice asks the clock of the product for the time', () => {
  it.each([
    'sql`now()`',
    "sql<Date>`now() - interval '30 days'`",
    'sql`select ${1}, NOW ()`',
    'sql`current_date`',
    'sql`current_timestamp + interval ${1}`',
    'sql`localtimestamp`',
    'sql`statement_timestamp()`',
    'sql`clock_timestamp()`',
    "sql.raw('now()')",
    "(eb: { fn(name: string): unknown }) => eb.fn('now')",
    "(eb: { fn(name: string): unknown }) => eb.fn('clock_timestamp')",
  ])('and not %s', async (line) => {
    for (const file of ['canary/canary.repository.ts', 'canary/canary.presenter.ts']) {
      expect(await rulesBroken(slice(file), line)).toEqual(['no-restricted-syntax']);
    }
  });

  it.each(['sql`clock()`', 'sql`(select clock()) - make_interval(days => 3)`', "'notNow()'"])(
    'with %s',
    async (line) => {
      expect(await rulesBroken(slice('canary/canary.repository.ts'), line)).toEqual([]);
    },
  );

  it('but for links that open something, which live by the true time and by no other', async () => {
    const links = slice('invitation/invitation.repository.ts');
    expect(await rulesBroken(links, 'sql`clock_timestamp()`')).toEqual([]);
    expect(await rulesBroken(links, 'sql`now()`')).toEqual(['no-restricted-syntax']);
  });
});
