import { fileURLToPath } from 'node:url';
import { jestConfig } from '../../jest.preset.mjs';

const config = jestConfig({ react: true });

export default {
  ...config,
  moduleNameMapper: {
    ...config.moduleNameMapper,
    // Vite gathers the message files by `import.meta.glob`; specs read the same folder.
    '^@samhandling/messages/web$': fileURLToPath(
      new URL('src/testing/messages-web.ts', import.meta.url),
    ),
  },
};
