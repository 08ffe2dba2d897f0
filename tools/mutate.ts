import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { root } from './lib/paths.ts';
import { RUNNER, type RunnerOptions } from './mutate/in-process-runner.ts';

// `npm run mutate -- PROJECT FOLDER`: plants small faults in the code, one at a time, and counts those
// that no spec notices. It is no part of `npm test`: a whole project takes minutes.

const FOLDERS: Record<string, string> = { domain: 'libs/domain', contract: 'libs/contract' };

const [name = '', part = '**'] = process.argv.slice(2);
const chosen = name === '' ? Object.keys(FOLDERS) : [name];
const unknown = chosen.find((each) => !(each in FOLDERS));
if (unknown !== undefined) {
  console.error(`There is no project ${unknown}: name one of ${Object.keys(FOLDERS).join(', ')}.`);
  process.exit(2);
}

process.chdir(root);
for (const project of chosen) {
  const folder = String(FOLDERS[project]);
  const results = join(root, '.results', 'mutation', project);
  mkdirSync(results, { recursive: true });
  const options: RunnerOptions = { specs: `${folder}/src/**/*.spec.ts` };
  await new Stryker({
    testRunner: RUNNER,
    plugins: [fileURLToPath(new URL('./mutate/in-process-runner.ts', import.meta.url))],
    testRunnerNodeArgs: ['--no-warnings'],
    [RUNNER]: options,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATE_WORKERS ?? 1),
    // README is compared with the glossary; the architecture specs run what writes it.
    mutate: [
      `${folder}/src/${part}/*.ts`,
      '!**/*.{spec,fixture}.ts',
      '!**/{index,testing/*,glossary,qualified-words}.ts',
    ],
    ignorePatterns: ['**', '!/package.json', '!/tsconfig.base.json', `!/${folder}/**`, '**/dist'],
    tempDirName: '.nx/mutation',
    disableTypeChecks: false,
    checkers: [],
    // What runs while files are loaded are words of vocabularies, which types and contract hold.
    ignoreStatic: true,
    warnings: false,
    reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
    htmlReporter: { fileName: join(results, 'index.html') },
    jsonReporter: { fileName: join(results, 'mutants.json') },
    clearTextReporter: {
      allowColor: false,
      allowEmojis: false,
      logTests: false,
      reportTests: false,
    },
  }).runMutationTest();
}
