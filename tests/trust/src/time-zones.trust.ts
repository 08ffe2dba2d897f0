import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from '@samhandling/local-postgres';
import { startDebianCluster, type DebianCluster } from './debian-cluster.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

/** Behind Stockholm by five hours and a half, ahead of it by twelve or thirteen, and without summer time. */
const ZONES = ['America/St_Johns', 'Pacific/Kiritimati', 'UTC'];

/** Projects with the specs in which a date matters; without a list all of them. */
const SUITES: readonly (readonly [folder: string, command: string, specs: readonly string[]])[] = [
  ['libs/domain', 'unit', []],
  ['libs/messages', 'unit', []],
  [
    'tests/integration',
    'integration',
    [
      'status-report',
      'initiative-transitions',
      'initiative-list',
      'ownership',
      'desk',
      'coverage-then',
      'coverage-matrix-then',
      'effects-then',
      'municipality-then',
      'import-schedule',
      'indicator-assessment',
    ].map((name) => `src/${name}.spec.ts`),
  ],
];

export const suite: TrustSuite = {
  promise: 16,
  title: 'Time is Swedish: the suites pass in other zones',
  needs: ['debian-postgresql'],
  async run() {
    const cluster = await startDebianCluster();
    const folder = mkdtempSync(join(tmpdir(), 'samhandling-zones-'));
    try {
      const figures: Figure[] = [];
      for (const zone of ZONES) {
        await setZone(cluster, zone);
        for (const [project, command, specs] of SUITES) {
          const outputFile = join(folder, `${figures.length}.json`);
          const env = { TZ: zone, TEST_DATABASE_URL: cluster.superuserUrl('postgres') };
          figures.push(
            await runSpecs(`${project} in ${zone}`, { project, command, specs, outputFile, env }),
          );
        }
      }
      return figures;
    } finally {
      await cluster.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The zone of database sessions; the process has its zone from TZ. */
async function setZone(cluster: DebianCluster, zone: string): Promise<void> {
  await withClient(cluster.superuserUrl('postgres'), async (client) => {
    for (const role of ['postgres', 'samhandling_owner', 'samhandling_app']) {
      await client.query(`alter role ${role} set timezone = '${zone}'`);
    }
  });
}

type Run = Readonly<{
  project: string;
  command: string;
  specs: readonly string[];
  outputFile: string;
  env: Readonly<Record<string, string>>;
}>;

async function runSpecs(
  what: string,
  { project, command, specs, outputFile, env }: Run,
): Promise<Figure> {
  const child = spawn(
    'npm',
    ['run', '--silent', command, '--', '--json', `--outputFile=${outputFile}`, ...specs],
    {
      cwd: fileURLToPath(new URL(`../../../${project}`, import.meta.url)),
      env: { ...process.env, ...env },
      stdio: 'ignore',
    },
  );
  await once(child, 'exit');
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(outputFile, 'utf8'),
  ) as {
    numPassedTests: number;
    numTotalTests: number;
    testResults: { name: string; status: string }[];
  };
  const failed = testResults.filter(({ status }) => status !== 'passed');
  return {
    what,
    value:
      `${numPassedTests} of ${numTotalTests} tests pass in ${testResults.length} files` +
      failed.map(({ name }) => `; ${name.split('/').at(-1)} fails`).join(''),
    isKept: failed.length === 0 && numPassedTests === numTotalTests && numTotalTests > 0,
  };
}
