import { jestConfig } from '../jest.preset.mjs';

export default { ...jestConfig(), testPathIgnorePatterns: ['/node_modules/', '/commands/'] };
