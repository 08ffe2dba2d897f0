import { jestConfig } from '../../jest.preset.mjs';

export default {
  ...jestConfig({ kind: 'benchmarks', decorators: true }),
  // As its source: what is built is measured in a process of its own.
  moduleNameMapper: {
    '^@samhandling/api/use-cases$': '<rootDir>/../../apps/api/src/use-cases.ts',
  },
  maxWorkers: 1,
  // A limit for what hangs, not a measure of speed: the machine may be busy.
  testTimeout: 180_000,
};
