import { describe, expect, it } from '@jest/globals';
import { codeLines } from './code-lines.ts';
import { filesBelow, read } from './repository.ts';

const FOLDER = 'apps/api/src/platform/jobs';
const DECISION = 'docs/decisions/jobs.md';

/** How a kind of job is described, the work of one kind, and what Nest is told: no part of the runner. */
const BESIDE_THE_RUNNER = ['job-kind.ts', 'housekeeping.ts', 'jobs.module.ts'];

/** The most lines of code that the decision allows before pg-boss has to be taken instead. */
const bound = Number(/at most (\d+) lines of code/.exec(read(DECISION))?.[1]);

describe('Our own runner of jobs', () => {
  it(`is kept only while it is small: at most ${bound} lines of code, as ${DECISION} says`, () => {
    const files = filesBelow(FOLDER).filter(
      (path) =>
        !path.endsWith('.spec.ts') &&
        !BESIDE_THE_RUNNER.some((name) => path === `${FOLDER}/${name}`),
    );
    expect(files).toContain(`${FOLDER}/job-runner.ts`);
    const lines = files.map((path) => codeLines(path)).reduce((sum, count) => sum + count, 0);
    expect(bound).toBeLessThanOrEqual(420);
    expect(lines).toBeLessThanOrEqual(bound);
  });

  it('is measured in lines that hold code: no comments, empty lines and imports', () => {
    const text = [
      "import { readFileSync } from 'node:fs';",
      'import {',
      '  type Stats,',
      "} from 'node:fs';",
      '',
      '/** Reads a query. */',
      'export function query(): string { // one',
      '  /* Nothing here. */',
      '  return `', // two
      '    select',
      '',
      '    from job`;', // three, and the empty line of the template with it
      '}',
    ];
    expect(codeLines('canary.ts', text.join('\n'))).toBe(6);
  });
});
