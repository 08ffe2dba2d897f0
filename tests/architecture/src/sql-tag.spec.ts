import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { read, root } from './repository.ts';

const LIST = 'apps/api/sql-tag-files.mjs';

describe('the files that may still use the template of SQL', () => {
  it('are listed only while they use it, in order', async () => {
    const { SQL_TAG_FILES: listed } = (await import(join(root, LIST))) as {
      SQL_TAG_FILES: string[];
    };
    const done = listed.filter(
      (file) => !existsSync(join(root, file)) || !read(file).includes("database/sql.ts'"),
    );
    expect(done.map((file) => `${file} no longer uses it: take it out of ${LIST}`)).toEqual([]);
    expect(listed).toEqual([...new Set(listed)].sort());
  });
});

describe('a column that is named by text in a slice', () => {
  it.each([
    ['refused in a repository', 'apps/api/src/modules/canary/canary.repository.ts', 1],
    ['refused in any other file of a slice', 'apps/api/src/modules/canary/canary-sql.ts', 1],
    ['no matter of the platform', 'apps/api/src/platform/canary/canary.ts', 0],
  ])('is %s', async (_title, filePath, faults) => {
    const code =
      "import { sql } from 'kysely';\nexport const title = sql.ref('initiative.title');\n";
    const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(
      Array.from({ length: faults }, () => 'no-restricted-syntax'),
    );
  });
});
