import { join } from 'node:path';
import { buildStale, PARTS } from './lib/build.ts';
import { Children } from './lib/children.ts';
import { root } from './lib/paths.ts';

// `npm run screenshots`: photographs the main pages of both demos anew into docs/screenshots, those of the
// simulated county as county-*. The same specs run with every `npm test`, into a folder that is thrown away.
const children = new Children();
children.stopOnSignals();
await buildStale(children, [PARTS.api, PARTS.web]);
const playwright = join(root, 'node_modules/@playwright/test/cli.js');
const code = await children.run(process.execPath, [playwright, 'test', 'screenshots'], {
  cwd: join(root, 'tests/e2e'),
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, KEEP_SCREENSHOTS: '1' },
});
process.exit(code);
