import { jestConfig } from '../../jest.preset.mjs';

export default {
  ...jestConfig({ kind: 'architecture' }),
  // One after the other: one spec plants files that the others must not read.
  maxWorkers: 1,
};
