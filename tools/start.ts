import { buildStale, PARTS } from './lib/build.ts';
import { runCommand } from './lib/command.ts';
import { chooseKind, isDemo } from './lib/kind.ts';
import { root, serverMain } from './lib/paths.ts';
import { freePort } from './lib/port.ts';
import { sentences } from './lib/sentences.ts';
import { serverEnvironment, serverFlags } from './lib/server-flags.ts';

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
    const code = await children.run(process.execPath, [...serverFlags, ...serverMain(kind)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...serverEnvironment,
        ...process.env,
        ...database.env,
        PORT: String(port),
        DEMO: String(isDemo(kind)),
        PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
      },
    });
    if (children.isStopping) console.log(sentences.stopped());
    // Where it failed, the server has said why.
    return children.isStopping ? 0 : code;
  },
);
