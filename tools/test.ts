import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Children } from './lib/children.ts';
import { readNxRun, readResults, type Tally } from './lib/counts.ts';
import { results, root } from './lib/paths.ts';

// `npm test`: everything, and everything to its end. Nx runs what it can skip when nothing changed;
// the suites after it share databases and a browser and run one after the other.
const NX_TARGETS = ['lint', 'typecheck', 'build', 'unit'];
const SUITES = [
  { name: 'architecture', project: '@samhandling/architecture-tests' },
  { name: 'integration', project: '@samhandling/integration-tests' },
  { name: 'benchmarks', project: '@samhandling/benchmarks' },
  { name: 'e2e', project: '@samhandling/e2e-tests' },
];
const isCi = Boolean(process.env.CI);
const nx = join(root, 'node_modules/nx/dist/bin/nx.js');

const children = new Children();
children.stopOnSignals();

async function part(name: string, run: () => Promise<number>): Promise<void> {
  if (children.isStopping) return;
  console.log(`\n=== ${name} ===`);
  const started = Date.now();
  const code = await run();
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`=== ${name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s) ===`);
  if (code !== 0) brokenParts.push(name);
}

const brokenParts: string[] = [];
rmSync(results, { recursive: true, force: true });

await part(NX_TARGETS.join(', '), () =>
  children.run(
    process.execPath,
    [
      nx,
      'run-many',
      '-t',
      ...NX_TARGETS,
      '--parallel=2',
      '--output-style=static',
      ...(isCi ? ['--skip-nx-cache'] : []),
    ],
    // Two tasks at a time already fill two cores.
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, JEST_WORKERS: '1' },
    },
  ),
);
const nxRun = children.isStopping ? undefined : readNxRun();

for (const { name, project } of SUITES) {
  await part(name, () =>
    children.run('npm', ['run', '--silent', name, '-w', project], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    }),
  );
}

if (children.isStopping) process.exit(1);
const tally: Tally = readResults([
  ...(nxRun?.unitProjects ?? []).map((project) => `unit/${project}`),
  'architecture/@samhandling/architecture-tests',
  'integration/@samhandling/integration-tests',
  'benchmarks/@samhandling/benchmarks',
  'e2e',
]);
for (const missing of tally.missing) console.log(`No results: ${missing}`);
for (const failed of nxRun?.failed ?? ['nx']) console.log(`Failed: ${failed}`);
for (const name of brokenParts) console.log(`Failed part: ${name}`);
if (tally.skipped > 0) console.log(`Skipped tests: ${tally.skipped}`);
const passed = tally.passed + (nxRun?.passed.length ?? 0);
const failed = tally.failed + tally.missing.length + (nxRun?.failed.length ?? 1);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || brokenParts.length > 0 ? 1 : 0);
