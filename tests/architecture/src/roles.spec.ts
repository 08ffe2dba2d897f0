import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { root } from './repository.ts';

const eslint = new ESLint({ cwd: root });

async function rulesBroken(file: string, code: string): Promise<string[]> {
  const filePath = `apps/api/src/modules/canary/${file}`;
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId ?? 'unreadable') ?? [];
}

describe('A slice asks the policy of the noun, and no role beside it', () => {
  it.each(
    ['service', 'controller', 'presenter', 'repository'].flatMap((kind) =>
      ['isMember', 'isCoordinator', 'isActorAdministrator', 'isRegionAdministrator'].map(
        (question) => [question, kind] as const,
      ),
    ),
  )('%s is not imported in a %s', async (question, kind) => {
    const code = `export { ${question} } from '@samhandling/domain';\n`;
    expect(await rulesBroken(`canary.${kind}.ts`, code)).toEqual(['no-restricted-imports']);
    const used = `import { ${question} } from '@samhandling/domain';\nexport const asked = ${question};\n`;
    expect(await rulesBroken(`canary.${kind}.ts`, used)).toEqual(['no-restricted-imports']);
  });

  it.each(['service', 'controller', 'presenter'])(
    'a role is not compared with its name in a %s',
    async (kind) => {
      const code =
        "export const may = (person: { regionRole: string }) => person.regionRole === 'coordinator';\n";
      expect(await rulesBroken(`canary.${kind}.ts`, code)).toEqual(['no-restricted-syntax']);
    },
  );

  it('a file that says how rows of the noun are decided about may ask for roles', async () => {
    const code = "export { isMember } from '@samhandling/domain';\n";
    expect(await rulesBroken('canary.access.ts', code)).toEqual([]);
  });
});
