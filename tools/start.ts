import { fileURLToPath } from 'node:url';
import { buildStale, PARTS } from './lib/build.ts';
import { runCommand } from './lib/command.ts';
import { chooseKind, isDemo } from './lib/kind.ts';
import { root, serverFlags, serverMain } from './lib/paths.ts';
import { freePort } from './lib/port.ts';
import { sentences } from './lib/sentences.ts';

const dieWithParent = fileURLToPath(new URL('./lib/die-with-parent.mjs', import.meta.url));
const args = process.argv.slice(2);
let port = 0;

await runCommand(
  async (children) => {
    const kind = chooseKind(args, process.env);
    port = await freePort();
    await buildStale(children, [PARTS.api, PARTS.web]);
    return kind;
  },
  async (database, children, kind) => {
    const code = await children.run(
      process.execPath,
      [...serverFlags, '--import', dieWithParent, ...serverMain(kind)],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: {
          ...process.env,
          ...database.env,
          PORT: String(port),
          DEMO: String(isDemo(kind)),
          PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
        },
      },
    );
    if (children.isStopping) console.log(sentences.stopped());
    // Where it failed, the server has said why.
    return children.isStopping ? 0 : code;
  },
);
