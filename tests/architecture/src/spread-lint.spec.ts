import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { root } from './repository.ts';

const eslint = new ESLint({ cwd: root });

/** One file for each block of the configuration that restricts syntax, and one that none names. */
const FILES = [
  'apps/api/src/platform/canary.ts',
  'apps/api/src/modules/action/canary.repository.ts',
  'apps/api/src/modules/action/canary.presenter.ts',
  'apps/web/src/lib/canary.ts',
  'apps/web/src/lib/canary.spec.ts',
  'libs/contract/src/canary.ts',
  'libs/messages/src/canary.ts',
  'tests/integration/src/canary.spec.ts',
  'tests/trust/src/canary.trust.ts',
  'tools/lib/canary.mjs',
];

describe('Lint of a literal that is spread', () => {
  it.each(FILES)('reports it in %s', async (path) => {
    const code = 'export const canary = { ...{ a: 1 }, b: [...[2, 3]] };';
    const [result] = await eslint.lintText(code, { filePath: join(root, path) });
    const reported = (result?.messages ?? []).filter(({ message }) => message.includes('spread'));
    expect(reported.length).toBeGreaterThanOrEqual(2);
  });
});
