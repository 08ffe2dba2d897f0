import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const results = fileURLToPath(new URL('../../.results/', import.meta.url));

/** Writes how many tests passed and failed, for the closing line of `npm test`. */
export default class CountReporter {
  constructor(_globalConfig, { name }) {
    this.name = name;
  }

  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites },
  ) {
    // A suite that does not even load has no tests to count, and is a failure all the same.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const file = `${results}${this.name}.json`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      JSON.stringify({ passed: numPassedTests, failed, skipped: numPendingTests }),
    );
  }
}
