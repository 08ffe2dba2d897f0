import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { root } from './lib/paths.ts';
import { RUNNER, type RunnerOptions } from './mutate/in-process-runner.ts';

// `npm run mutate -- PROJECT FOLDER`: plants small faults in the code, one at a time, and counts those
// that no spec notices. It is no part of `npm test`: a whole project takes minutes.

/** Where the code of a project lies, and the end of the names of the files that are looked at. */
const PROJECTS: Record<string, { folder: string; source: string; kind: string }> = {
  domain: { folder: 'libs/domain', source: 'src', kind: '' },
  contract: { folder: 'libs/contract', source: 'src', kind: '' },
  presenters: { folder: 'apps/api', source: 'src/modules', kind: '.presenter' },
};

const [name = '', part = '**'] = process.argv.slice(2);
const chosen = Object.entries(PROJECTS).filter(([project]) => name === '' || project === name);
if (chosen.length === 0) {
  console.error(`There is no project ${name}: name one of ${Object.keys(PROJECTS).join(', ')}.`);
  process.exit(2);
}

process.chdir(root);
for (const [project, { folder, source, kind }] of chosen) {
  const results = join(root, '.results', 'mutation', project);
  mkdirSync(results, { recursive: true });
  const options: RunnerOptions = { specs: `${folder}/${source}/**/*${kind}.spec.ts` };
  await new Stryker({
    testRunner: RUNNER,
    plugins: [fileURLToPath(new URL('./mutate/in-process-runner.ts', import.meta.url))],
    testRunnerNodeArgs: ['--no-warnings'],
    [RUNNER]: options,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATE_WORKERS ?? 1),
    // README is compared with the glossary; the architecture specs run what writes it.
    mutate: [
      `${folder}/${source}/${part}/*${kind}.ts`,
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
