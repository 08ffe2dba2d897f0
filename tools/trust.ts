import { fileURLToPath } from 'node:url';
import { buildStale, PARTS } from './lib/build.ts';
import { Children } from './lib/children.ts';
import { root } from './lib/paths.ts';

// `npm run trust [-- NAME …]`: the long suites of tests/trust on the built product, all or those named.
const children = new Children();
children.stopOnSignals();
await buildStale(children, [PARTS.api, PARTS.web]);
const runner = fileURLToPath(new URL('../tests/trust/run.ts', import.meta.url));
const code = await children.run(process.execPath, [runner, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(code);
