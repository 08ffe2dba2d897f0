import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale, PARTS } from './lib/build.ts';
import { runCommand } from './lib/command.ts';
import { chooseKind } from './lib/kind.ts';
import { apiMain, root } from './lib/paths.ts';
import { freePort } from './lib/port.ts';

const tsc = fileURLToPath(new URL('./tsc.mjs', import.meta.url));
const vite = join(root, 'node_modules/vite/bin/vite.js');
const api = join(root, 'apps/api');
const web = join(root, 'apps/web');
let port = 0;

// Watch mode: every change is compiled, the server starts again, the page wants a reload by hand.
await runCommand(
  async (children) => {
    const kind = chooseKind(process.argv.slice(2), process.env);
    port = await freePort();
    await buildStale(children, [PARTS.api, PARTS.web]);
    return kind;
  },
  async (database, children, kind) => {
    const watch = (cwd: string, args: string[]): Promise<number> =>
      children.run(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    const client = ['build', '--watch', '--outDir', 'dist/client'];
    const server = ['build', '--watch', '--ssr', 'src/entry-server.tsx', '--outDir', 'dist/server'];
    const ended = Promise.race([
      watch(api, [tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
      watch(web, [vite, ...client]),
      watch(web, [vite, ...server]),
      children.run(
        process.execPath,
        [
          '--watch',
          '--watch-path',
          join(web, 'dist/server'),
          '--watch-path',
          join(api, 'dist'),
        ].concat(['--watch-preserve-output', '--enable-source-maps', apiMain]),
        {
          cwd: root,
          stdio: ['ignore', 'inherit', 'inherit'],
          env: {
            ...process.env,
            ...database.env,
            PORT: String(port),
            DEMO: String(kind === 'demo'),
            PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
          },
        },
      ),
    ]);
    const code = await ended;
    const isAsked = children.isStopping;
    await children.stopAll();
    return isAsked ? 0 : code;
  },
);
