import { jestConfig } from '../../jest.preset.mjs';

// A limit for what hangs, not a measure of speed: the machine may be busy.
export default { ...jestConfig({ kind: 'integration', decorators: true }), testTimeout: 60_000 };
