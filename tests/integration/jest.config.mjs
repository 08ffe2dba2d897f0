import { jestConfig } from '../../jest.preset.mjs';

export default {
  ...jestConfig({ kind: 'integration', decorators: true }),
  globalSetup: './global-setup.ts',
  globalTeardown: './global-teardown.ts',
  // A limit for what hangs, not a measure of speed: the machine may be busy.
  testTimeout: 60_000,
};
