import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';

const results = fileURLToPath(new URL('../../.results/', import.meta.url));

/** Writes how many tests passed and failed, for the closing line of `npm test`. */
export default class CountReporter implements Reporter {
  private tests: TestCase[] = [];
  private faults = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.tests = suite.allTests();
  }

  /** What fails outside every test: the set-up, a file that does not load. */
  onError(): void {
    this.faults += 1;
  }

  onEnd(): void {
    const count = (...outcomes: string[]): number =>
      this.tests.filter((test) => outcomes.includes(test.outcome())).length;
    // A test that never ran because the run broke off did not pass.
    const notRun = this.tests.filter(({ results: runs }) => runs.length === 0).length;
    const counts = {
      passed: count('expected'),
      failed: count('unexpected', 'flaky') + this.faults + notRun,
      skipped: count('skipped') - notRun,
    };
    mkdirSync(results, { recursive: true });
    writeFileSync(`${results}e2e.json`, JSON.stringify(counts));
  }
}
