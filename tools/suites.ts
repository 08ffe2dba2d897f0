import { fileURLToPath } from 'node:url';
import { buildStale, PARTS } from './lib/build.ts';
import { Children } from './lib/children.ts';
import { root } from './lib/paths.ts';

// `npm run trust`, `npm run bench` and `npm run lighthouse`: what takes too long for npm test, on the built product.
const [folder = '', ...args] = process.argv.slice(2);
const children = new Children();
children.stopOnSignals();
await buildStale(children, [PARTS.api, PARTS.web]);
const runner = fileURLToPath(new URL(`../tests/${folder}/run.ts`, import.meta.url));
const code = await children.run(process.execPath, [runner, ...args], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(code);
