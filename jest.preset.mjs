import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The one Jest configuration of the repo; each project calls it with what differs.
 * swc does not check types: the `typecheck` target does, for specs too.
 * @param {{ kind?: 'unit' | 'integration' | 'architecture' | 'benchmarks', react?: boolean, decorators?: boolean }} options
 */
export function jestConfig({ kind = 'unit', react = false, decorators = false } = {}) {
  const { name: project } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    testEnvironment: react ? 'jsdom' : 'node',
    testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['/dist/'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: {
      '^.+\\.tsx?$': [
        '@swc/jest',
        {
          jsc: {
            target: 'es2024',
            parser: { syntax: 'typescript', tsx: react, decorators },
            transform: {
              ...(react ? { react: { runtime: 'automatic' } } : {}),
              ...(decorators ? { legacyDecorator: true, decoratorMetadata: true } : {}),
            },
          },
          module: { type: 'es6' },
        },
      ],
    },
    ...(react
      ? {
          moduleNameMapper: { '\\.css$': `${root}tools/jest/css-module.mjs` },
          setupFilesAfterEnv: [`${root}tools/jest/react-setup.mjs`],
          testTimeout: 30_000,
        }
      : {}),
    reporters: [
      'default',
      [`${root}tools/jest/count-reporter.mjs`, { name: `${kind}/${project}` }],
    ],
    // `npm test` gives one to each of the two projects that run at a time.
    maxWorkers: Number(process.env.JEST_WORKERS ?? 2),
    workerIdleMemoryLimit: '700MB',
    // A process that holds nothing open still needs about half a second to give back 700 MB.
    workerGracefulExitTimeout: 15_000,
  };
}
