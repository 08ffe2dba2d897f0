import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale, PARTS } from './lib/build.ts';
import { runCommand } from './lib/command.ts';
import { chooseKind, isDemo } from './lib/kind.ts';
import { root, serverMain } from './lib/paths.ts';
import { anyFreePort, freePort } from './lib/port.ts';

const tsc = fileURLToPath(new URL('./tsc.mjs', import.meta.url));
const api = join(root, 'apps/api');
const web = join(root, 'apps/web');
let port = 0;

// Watch mode: a changed component is replaced in the browser, a changed text loads the page again, and
// the API is compiled and starts again. The pages are served on PORT and pass on what is the API's.
await runCommand(
  async (children) => {
    const kind = chooseKind(process.argv.slice(2), process.env);
    port = await freePort();
    await buildStale(children, [PARTS.api]);
    return kind;
  },
  async (database, children, kind) => {
    const apiPort = await anyFreePort();
    const env = {
      ...process.env,
      ...database.env,
      PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
      DEMO: String(isDemo(kind)),
    };
    const run = (cwd: string, args: string[], own: NodeJS.ProcessEnv = {}): Promise<number> =>
      children.run(process.execPath, args, {
        cwd,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...env, ...own },
      });
    const code = await Promise.race([
      run(api, [tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
      run(web, ['build/dev-server.ts'], { PORT: String(port), API_PORT: String(apiPort) }),
      run(
        root,
        [
          '--watch',
          '--watch-preserve-output',
          '--watch-kill-signal=SIGINT',
          '--enable-source-maps',
          ...serverMain(kind),
        ],
        { PORT: String(apiPort), HOST: '127.0.0.1' },
      ),
    ]);
    const isAsked = children.isStopping;
    await children.stopAll();
    return isAsked ? 0 : code;
  },
);
