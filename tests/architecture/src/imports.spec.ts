import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './repository.ts';

// The rules are in .dependency-cruiser.mjs. One run shows that the repository keeps them, another
// that each of them reports a violation planted for it.

const DOMAIN = 'libs/domain/src/canary';
const CONTRACT = 'libs/contract/src/canary';
const SLICE = 'apps/api/src/modules/canary-one';
const OTHER_SLICE = 'apps/api/src/modules/canary-two';
const SCHEMA = 'apps/api/src/schema/canary';
const PLATFORM = 'apps/api/src/platform/canary';
const FEATURE = 'apps/web/src/features/canary-one';
const OTHER_FEATURE = 'apps/web/src/features/canary-two';
const WEB_LIB = 'apps/web/src/lib/canary';

const importOf = (path: string) => `export * from '${path}';\n`;
const something = 'export const canary = 1;\n';

/** What is imported by planted files and breaks no rule itself. */
const HARMLESS: Record<string, string> = {
  [`${OTHER_SLICE}/index.ts`]: something,
  [`${OTHER_SLICE}/inner.ts`]: something,
  [`${OTHER_FEATURE}/root.ts`]: something,
  [`${OTHER_FEATURE}/steps/step.ts`]: something,
  [`${OTHER_FEATURE}/api/query.ts`]: something,
};

/** A planted file, the text of it, and the rule that has to report it. */
const VIOLATIONS: readonly (readonly [title: string, path: string, code: string, rule: string])[] =
  [
    [
      'a library that imports what lies above it',
      `${DOMAIN}/upwards.ts`,
      importOf('@samhandling/contract'),
      'libs-domain-imports',
    ],
    [
      'a relative import of another project',
      `${CONTRACT}/relative.ts`,
      importOf('../../../domain/src/index.ts'),
      'no-relative-import-of-another-project',
    ],
    ['node:fs in the domain', `${DOMAIN}/files.ts`, importOf('node:fs'), 'domain-is-pure'],
    ['express in the domain', `${DOMAIN}/framework.ts`, importOf('express'), 'domain-is-pure'],
    [
      'platform that imports a module',
      `${PLATFORM}/module.ts`,
      importOf('../../modules/account/index.ts'),
      'platform-knows-no-module',
    ],
    [
      'a description of a table that imports the platform',
      `${SCHEMA}/canary.ts`,
      importOf('../../platform/database/sql.ts'),
      'schema-knows-only-words',
    ],
    [
      'an import past the index of another slice',
      `${SLICE}/deep.ts`,
      importOf('../canary-two/inner.ts'),
      'slice-only-through-its-index',
    ],
    [
      'a test that imports the inside of a slice',
      'tests/integration/src/canary.ts',
      importOf('../../../apps/api/src/modules/account/account.presenter.ts'),
      'slice-only-through-its-index-from-outside',
    ],
    [
      'pg in a service',
      `${SLICE}/canary.service.ts`,
      importOf('pg'),
      'database-driver-only-in-platform',
    ],
    [
      'TypeORM in a controller',
      `${SLICE}/canary.controller.ts`,
      importOf('typeorm'),
      'typeorm-only-in-schema',
    ],
    [
      'a new file that uses the template of SQL',
      `${SLICE}/canary.repository.ts`,
      importOf('../../platform/database/sql.ts'),
      'sql-tag-only-in-listed-files',
    ],
    [
      'a feature that imports the root file of another',
      `${FEATURE}/root.ts`,
      importOf('../canary-two/root.ts'),
      'feature-imports-no-other-feature',
    ],
    [
      'a feature that imports a step of another',
      `${FEATURE}/steps/step.ts`,
      importOf('../../canary-two/steps/step.ts'),
      'feature-imports-no-other-feature',
    ],
    [
      'a feature that imports a request of another',
      `${FEATURE}/components/part.ts`,
      importOf('../../canary-two/api/query.ts'),
      'feature-imports-no-other-feature',
    ],
    [
      'a feature that imports app',
      `${FEATURE}/app.ts`,
      importOf('../../app/route-tree.ts'),
      'feature-imports-no-app',
    ],
    [
      'lib of the web that imports a feature',
      `${WEB_LIB}/feature.ts`,
      importOf('../../features/canary-two/root.ts'),
      'lib-imports-no-feature',
    ],
    [
      'a shipped file that imports test support',
      `${WEB_LIB}/testing.ts`,
      importOf('../../testing/render-with-app.tsx'),
      'production-imports-no-test-support',
    ],
    [
      'a shipped file that imports what specs share',
      `${SLICE}/canary.presenter.ts`,
      importOf('../contribution/contribution.fixture.ts'),
      'production-imports-no-test-support',
    ],
    [
      'a slice that asks a stand-in',
      `${SLICE}/stand-in.ts`,
      importOf('@samhandling/stand-in-sources'),
      'stand-ins-only-for-demo-and-tests',
    ],
    [
      'a slice that imports the demo',
      `${SLICE}/demo.ts`,
      importOf('@samhandling/demo'),
      'apps-api-imports',
    ],
    [
      'two files that import each other',
      `${DOMAIN}/one.ts`,
      importOf('./two.ts'),
      'no-cycle-of-files',
    ],
    [
      'two folders that import each other',
      `${DOMAIN}/left/a.ts`,
      importOf('../right/a.ts'),
      'no-cycle-of-folders',
    ],
  ];

/** The other halves of the two cycles. */
const BACK: Record<string, string> = {
  [`${DOMAIN}/two.ts`]: importOf('./one.ts'),
  [`${DOMAIN}/left/b.ts`]: something,
  [`${DOMAIN}/right/a.ts`]: something,
  [`${DOMAIN}/right/b.ts`]: importOf('../left/b.ts'),
};

const planted = {
  ...HARMLESS,
  ...Object.fromEntries(VIOLATIONS.map(([, path, code]) => [path, code])),
  ...BACK,
};

type Violation = { from: string; to: string; rule: { name: string } };

function plant(): void {
  for (const [path, code] of Object.entries(planted)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), code);
  }
}

function removePlanted(): void {
  for (const folder of [
    DOMAIN,
    CONTRACT,
    SCHEMA,
    SLICE,
    OTHER_SLICE,
    PLATFORM,
    FEATURE,
    OTHER_FEATURE,
    WEB_LIB,
  ]) {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
  rmSync(join(root, 'tests/integration/src/canary.ts'), { force: true });
}

function cruise(): Violation[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    [
      program,
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'apps',
      'libs',
      'tests',
      'tools',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the rules of imports', () => {
  let own: Violation[] = [];
  let violations: Violation[] = [];
  // Also when the run is ended early.
  process.on('exit', removePlanted);

  beforeAll(() => {
    removePlanted();
    own = cruise();
    plant();
    violations = cruise();
    removePlanted();
  }, 120_000);
  afterAll(removePlanted);

  it.each(VIOLATIONS)('report %s', (_title, path, _code, rule) => {
    const folder = dirname(path);
    const found = violations.filter(({ from }) => from === path || from === folder);
    expect(found.map(({ rule: { name } }) => name)).toContain(rule);
  });

  it('are kept by the repository', () => {
    expect(own.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('are each shown to report a violation', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    const names = config.forbidden.map(({ name }) => name);
    // The rules of projects are made from one table: an example of them is enough.
    const unshown = names
      .filter((name) => !name.endsWith('-imports'))
      .filter((name) => !VIOLATIONS.some(([, , , rule]) => rule === name));
    expect(unshown).toEqual([]);
    const shipped = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}-${name}-imports`),
    );
    expect(names).toEqual(expect.arrayContaining(shipped));
  });
});
