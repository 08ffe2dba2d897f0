import { buildStale, PARTS } from './lib/build.ts';
import { runCommand } from './lib/command.ts';
import { chooseKindOfCommand, isDemo } from './lib/kind.ts';
import { apiCli, root } from './lib/paths.ts';

// `npm run admin -- create …` and `npm run strategy -- check|load FILE`: the API's own commands,
// on the county's database, or with DEMO=true the demo's; its server may be running meanwhile.
await runCommand(
  async (children) => {
    const kind = chooseKindOfCommand(process.env);
    await buildStale(children, [PARTS.api]);
    return kind;
  },
  (database, children, kind) =>
    children.run(process.execPath, ['--enable-source-maps', apiCli, ...process.argv.slice(2)], {
      // A file named by the caller lies where the caller stands, not in the root.
      cwd: process.env.INIT_CWD ?? root,
      stdio: 'inherit',
      env: { ...process.env, ...database.env, DEMO: String(isDemo(kind)) },
    }),
);
