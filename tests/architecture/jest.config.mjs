import { jestConfig } from '../../jest.preset.mjs';

export default {
  ...jestConfig({ kind: 'architecture' }),
  // One spec at a time: imports.spec.ts writes files that the others must not read.
  maxWorkers: 1,
};
