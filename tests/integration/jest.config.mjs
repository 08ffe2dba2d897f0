import { jestConfig } from '../../jest.preset.mjs';

export default {
  ...jestConfig({ kind: 'integration', decorators: true }),
  // As its source: the built one would be another copy of every class.
  moduleNameMapper: {
    '^@samhandling/api/use-cases$': '<rootDir>/../../apps/api/src/use-cases.ts',
  },
  globalSetup: './global-setup.ts',
  globalTeardown: './global-teardown.ts',
  // A limit for what hangs, not a measure of speed: the machine may be busy.
  testTimeout: 60_000,
};
